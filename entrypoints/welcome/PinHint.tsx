import { useEffect, useState } from 'preact/hooks';
import { LogoSmall } from '../../components/ui/LogoSmall';
import { t } from '../../utils/i18n';
import { watchPinned } from '../../utils/platform/toolbarPin';

/** Where Enough is in the toolbar. While it is out of sight there: how to pin it, in words and as a drawing. */
export function PinHint() {
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => watchPinned(setPinned), []);
  return (
    <div class="pin" role="status">
      {pinned !== null && (
        <>
          <p>{t(pinned ? 'welcome.end.find' : WAY)}</p>
          <p class="way" aria-hidden="true">
            {!pinned && (
              <>
                <Sign path={PUZZLE} />
                <Arrow />
              </>
            )}
            <LogoSmall />
            {!pinned && (
              <>
                <span>{t('app.name')}</span>
                <Sign path={import.meta.env.FIREFOX ? GEAR : PIN} />
              </>
            )}
          </p>
        </>
      )}
    </div>
  );
}

const WAY = import.meta.env.FIREFOX ? 'welcome.end.pinFirefox' : 'welcome.end.pin';

/** As the browsers draw them, in a square of 16. */
const PUZZLE =
  'M6 3.5a1.5 1.5 0 1 1 3 0H12.5V7a1.5 1.5 0 1 1 0 3V13.5H9a1.5 1.5 0 1 0-3 0H2.5V10a1.5 1.5 0 1 0 0-3V3.5Z';
const PIN = 'M5.5 2.5h5M6.5 2.5v4.5L4.5 9.5h7L9.5 7V2.5M8 9.5v4.5';
const GEAR =
  'M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4';

function Sign({ path }: { path: string }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

/** In the direction of reading. */
function Arrow() {
  return (
    <svg class="sign arrow" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M2.5 8h11M10 4.5L13.5 8L10 11.5" />
    </svg>
  );
}
