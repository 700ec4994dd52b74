import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Which of how many, in words. */
  place: string;
  /** True once the person moved here: the reader's voice and the keyboard follow. */
  takesFocus: boolean;
  children: ComponentChildren;
}

/** One thing at a time. */
export function WizardStep({ title, place, takesFocus, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
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
