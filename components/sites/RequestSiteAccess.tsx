import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
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
  const id = useId();
  const [answer, setAnswer] = useState('');
  const [pressed, setPressed] = useState(false);
  const isReady = sites.length > 0;
  const allow = () => {
    setPressed(!isReady);
    setAnswer('');
    if (!isReady) return;
    onAllow(sites).then(
      (allowed) => setAnswer(allowed ? '' : t('site.notAdded')),
      () => setAnswer(t('site.notAsked')),
    );
  };
  return (
    <div class="allow">
      {isReady ? (
        <p class="soft small">{t('site.whatTheBrowserAsks')}</p>
      ) : (
        // Why the button does nothing so far stands there before it is pressed, and louder once it was.
        <p id={id} class={pressed ? 'problem' : 'soft small'} role={pressed ? 'alert' : undefined}>
          {t('site.chooseOne')}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class={isReady ? 'main' : 'unready'}
          aria-describedby={isReady ? undefined : id}
          onClick={allow}
        >
          {t('site.button.allow')}
        </button>
        {children}
      </div>
      <p role="status">{answer}</p>
    </div>
  );
}
