import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Site } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';

interface Props {
  /** Sites that were picked, and not asked for so far. */
  sites: readonly Site[];
  /** Asks the browser. Called straight from the click. Resolves to whether the person said yes. */
  onAllow: (sites: readonly Site[]) => Promise<boolean>;
  /** Other buttons of the same row. */
  children?: ComponentChildren;
}

/** Says what the browser will ask, lets it ask, and takes a no kindly. */
export function RequestSiteAccess({ sites, onAllow, children }: Props) {
  const [answer, setAnswer] = useState('');
  const allow = () => {
    if (sites.length === 0) {
      setAnswer(t('site.chooseOne'));
      return;
    }
    setAnswer('');
    onAllow(sites).then(
      (allowed) => setAnswer(allowed ? '' : t('site.notAdded')),
      () => setAnswer(t('site.notAsked')),
    );
  };
  return (
    <div class="allow">
      {sites.length > 0 && <p class="soft small">{t('site.whatTheBrowserAsks')}</p>}
      <div class="row">
        <button type="button" class="main" onClick={allow}>
          {t('site.button.allow')}
        </button>
        {children}
      </div>
      <p role="status">{answer}</p>
    </div>
  );
}
