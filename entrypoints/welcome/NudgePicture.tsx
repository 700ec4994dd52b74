import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatList } from '../../utils/format';
import { language, t } from '../../utils/i18n';
import { createCardContent } from '../nudge/cardContent';
import style from '../nudge/style.css?inline';
import still from './picture.css?inline';

/** The card of a note as it comes into a page, in the same style, with buttons that do nothing: a picture. */
export function NudgePicture() {
  const host = useRef<HTMLDivElement>(null);
  const text = t('nudge.texts.nd01');
  const labels = {
    pause: t('nudge.pause'),
    later: t('nudge.later'),
    continued: t('nudge.continued'),
  };
  // Before it is drawn, so that what is below does not move.
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style + still);
    root.adoptedStyleSheets = [sheet];
    const card = {
      ...{ id: '', name: '', text, labels, dot: '', form: 'card' as const },
      ...{ zoom: 1, language: language() },
    };
    const nothing = () => undefined;
    root.append(createCardContent(document, card, 'card', { open: nothing, answer: nothing }));
  }, []);
  return (
    <div
      class="picture"
      role="img"
      aria-label={t('welcome.what.picture', [text, formatList(Object.values(labels))])}
    >
      <div inert aria-hidden="true" ref={host} />
    </div>
  );
}
