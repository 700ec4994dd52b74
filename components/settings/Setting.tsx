import type { ComponentChildren } from 'preact';
import type { OptionsPlace } from '../../utils/core/settings/optionsPlaces';

interface Props {
  id: OptionsPlace;
  /** It has the whole line, where others stand two by two. */
  wide?: boolean;
  children: ComponentChildren;
}

/** One setting in its section, under the hash that leads to it. */
export function Setting({ id, wide, children }: Props) {
  return (
    <div id={id} class={wide ? 'wide' : undefined}>
      {children}
    </div>
  );
}
