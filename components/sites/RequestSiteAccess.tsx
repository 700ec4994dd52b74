import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Site } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';

interface Props {
  /** Chosen, and not asked for so far. */
  sites: readonly Site[];
  /** Asks the browser; resolves with whether the person said yes. Called straight from the click. */
  onAllow: (sites: readonly Site[]) => Promise<boolean>;
  /** Other buttons of the same row. */
  children?: ComponentChildren;
}

/** Says what the browser is about to ask, asks, and takes a no kindly. */
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
      <p class="soft small">{t('site.whatTheBrowserAsks')}</p>
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
