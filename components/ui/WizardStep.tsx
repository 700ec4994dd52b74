import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** The number of this step and of all steps, in words; empty to say nothing. */
  place: string;
  /** True if the person came from another step: a screen reader and the keyboard then go on from the title. */
  takesFocus: boolean;
  children: ComponentChildren;
}

/** One step of several, with its title. */
export function WizardStep({ title, place, takesFocus, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <section class="card step">
      <header>
        {place !== '' && <p class="soft small">{place}</p>}
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </header>
      {children}
    </section>
  );
}
