import type { ComponentChildren } from 'preact';
import type { OptionsSection } from '../../utils/core/settings/optionsPlaces';
import { t } from '../../utils/i18n';

interface Props {
  name: OptionsSection;
  shown: OptionsSection;
  children: ComponentChildren;
}

/**
 * A section of the options. One that is not shown is there, so that nothing that is half written in it is lost, and
 * the browser's own search finds and shows it.
 */
export function Section({ name, shown, children }: Props) {
  return (
    <section
      id={name}
      aria-labelledby={`${name}-title`}
      hidden={name === shown ? undefined : 'until-found'}
    >
      <h2 id={`${name}-title`} tabIndex={-1}>
        {t(`options.section.${name}`)}
      </h2>
      {children}
    </section>
  );
}
