import type { ComponentChildren } from 'preact';
import { t } from '../utils/words';
import { Mark } from './Mark';

type Link = 'week' | 'options' | 'help';

interface Props {
  title: string;
  /** The page this is, left out of the links below it. */
  here?: Link;
  /** What it shows is on its way: what stands below it waits, so that it does not jump. */
  loading?: boolean;
  children: ComponentChildren;
}

const LINKS = ['week', 'options', 'help'] as const;

/** What every page of Enough in a tab shares: its name, its title, and the ways to the others. */
export function PageFrame({ title, here, loading = false, children }: Props) {
  return (
    <main class="page">
      <header>
        <p class="row soft">
          <Mark />
          {t('app.name')}
        </p>
        <h1>{title}</h1>
      </header>
      {children}
      {!loading && (
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
