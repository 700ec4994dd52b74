import { useState } from 'preact/hooks';
import type { Site } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';

interface Props {
  /** The site in front, not on the list yet. */
  site: Site;
  /** As it is shown. */
  name: string;
  /** There is no work site so far: to add one is what the popup is opened for. */
  isFirst: boolean;
  /** The browser was asked before, and gave no access. */
  wasRefused: boolean;
  /** Whether it is said what the browser will ask. */
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Asks the browser. Called straight from the click. Resolves to whether the person said yes. */
  onAdd: (site: Site) => Promise<boolean>;
}

/** The link that was pressed is gone, so the keyboard goes on from the button that it brought. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/**
 * Says that the site in front is not counted, and adds it: what the browser will ask comes first, and a kind word if
 * the answer to that was no.
 */
export function AddSite({ site, name, isFirst, wasRefused, open, onOpen, onAdd }: Props) {
  const [refused, setRefused] = useState(wasRefused);
  const add = () =>
    onAdd(site).then((added) => {
      setRefused(!added);
      onOpen(false);
    });
  const isExplained = isFirst || open;
  return (
    <div class="add-site">
      {!isExplained && (
        <p class="small">
          {t('popup.notCounted', [name])}{' '}
          <button type="button" class="as-link" aria-expanded={false} onClick={() => onOpen(true)}>
            {t('popup.addSite', [name])}
          </button>
        </p>
      )}
      {isExplained && <p class="soft small">{t('site.whatTheBrowserAsks')}</p>}
      {isExplained && (
        <div class="choices">
          <button
            type="button"
            class={isFirst ? 'main' : undefined}
            ref={isFirst ? null : focus}
            onClick={add}
          >
            {t('popup.addSite', [name])}
          </button>
          {!isFirst && (
            <button type="button" onClick={() => onOpen(false)}>
              {t('popup.button.back')}
            </button>
          )}
        </div>
      )}
      <p class="soft small" role="status">
        {refused && t('popup.notAdded')}
      </p>
    </div>
  );
}
