import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { LogoSmall } from './LogoSmall';
import { useDelayed } from './useDelayed';

type Link = 'week' | 'options' | 'help';

interface Props {
  title: string;
  /** The page this is, left out of the links below it. */
  here?: Link;
  /** What it shows is on its way: what stands below it waits, so that it does not jump. */
  loading?: boolean;
  /** It could not be read: what to say of it. */
  problem?: string | false;
  children: ComponentChildren;
}

const LINKS = ['week', 'options', 'help'] as const;

/** What every page of Enough in a tab shares: its name, its title, and the ways to the others. */
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
