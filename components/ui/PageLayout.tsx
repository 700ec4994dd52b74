import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { LogoSmall } from './LogoSmall';
import { useDelayed } from './useDelayed';

const LINKS = ['week', 'journal', 'options', 'help'] as const;

interface Props {
  title: string;
  /** The page this is, left out of the links below it. */
  here?: (typeof LINKS)[number];
  /** The content is still being read: the links below it come later, so that they do not jump. */
  loading?: boolean;
  /** The message if the content could not be read. */
  problem?: string | false;
  children: ComponentChildren;
}

/** The frame of every page of Enough in a tab: the name, the title, and links to the others. */
export function PageLayout({ title, here, loading = false, problem, children }: Props) {
  const late = useDelayed(loading);
  return (
    <main class="page">
      <header>
        <p class="row soft">
          <LogoSmall />
          {t('app.name')}
        </p>
        <h1>{title}</h1>
      </header>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="soft" role="status">
        {late && t('options.working')}
      </p>
      {children}
      {(!loading || late) && (
        <nav class="row soft small" aria-label={t('app.pages')}>
          {LINKS.filter((link) => link !== here).map((link) => (
            <a key={link} href={`${link}.html`}>
              {t(`app.link.${link}`)}
            </a>
          ))}
        </nav>
      )}
    </main>
  );
}
