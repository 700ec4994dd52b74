import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../utils/format';
import { t } from '../../utils/i18n';

interface Props {
  onQuiet: (length: 'hour' | 'today') => void;
  onCall: (length: 30 | 60 | 'open') => void;
  onStop: () => void;
  onBack: () => void;
}

/** Ways to get no nudges, all of one size: for a time, during a call, or by turning everything off. */
export function QuietChoice({ onQuiet, onCall, onStop, onBack }: Props) {
  const [asked, setAsked] = useState<'length' | 'call' | null>(null);
  const call = useRef<HTMLButtonElement>(null);
  const callLength = useRef<HTMLLegendElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone, so the keyboard goes on from what came in its place.
    if (asked !== null) (asked === 'call' ? callLength : call).current?.focus();
  }, [asked]);
  if (asked === 'call') {
    return (
      <fieldset class="choices two">
        <legend class="small" tabIndex={-1} ref={callLength}>
          {t('popup.callLength')}
        </legend>
        <button type="button" onClick={() => onCall(30)}>
          {formatCount(30, 'minute')}
        </button>
        <button type="button" onClick={() => onCall(60)}>
          {formatCount(1, 'hour')}
        </button>
        <button type="button" onClick={() => onCall('open')}>
          {t('popup.button.untilISay')}
        </button>
        <button type="button" onClick={() => setAsked('length')}>
          {t('popup.button.back')}
        </button>
      </fieldset>
    );
  }
  return (
    <fieldset class="choices two">
      <legend class="small">{t('popup.quietFor')}</legend>
      <button type="button" onClick={() => onQuiet('hour')}>
        {t('popup.button.hour')}
      </button>
      <button type="button" onClick={() => onQuiet('today')}>
        {t('popup.button.today')}
      </button>
      <button type="button" ref={call} onClick={() => setAsked('call')}>
        {t('popup.button.call')}
      </button>
      <button type="button" onClick={onStop}>
        {t('popup.button.stop')}
      </button>
      <button type="button" onClick={onBack}>
        {t('popup.button.back')}
      </button>
    </fieldset>
  );
}
