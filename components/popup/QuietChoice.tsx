import { useState } from 'preact/hooks';
import { formatCount } from '../../utils/format';
import { t } from '../../utils/i18n';

interface Props {
  onQuiet: (length: 'hour' | 'today') => void;
  onCall: (length: 30 | 60 | 'open') => void;
  onStop: () => void;
}

/** Ways to get no nudges, all of one size: for a time, during a call, or by turning everything off. */
export function QuietChoice({ onQuiet, onCall, onStop }: Props) {
  const [calling, setCalling] = useState(false);
  if (calling) {
    return (
      <fieldset class="choices two">
        <legend class="small">{t('popup.callLength')}</legend>
        {([30, 60] as const).map((minutes) => (
          <button key={minutes} type="button" onClick={() => onCall(minutes)}>
            {formatCount(minutes, 'minute')}
          </button>
        ))}
        <button type="button" onClick={() => onCall('open')}>
          {t('popup.button.untilISay')}
        </button>
        <button type="button" onClick={() => setCalling(false)}>
          {t('popup.button.back')}
        </button>
      </fieldset>
    );
  }
  return (
    <div class="choices two">
      <button type="button" onClick={() => onQuiet('hour')}>
        {t('popup.button.hour')}
      </button>
      <button type="button" onClick={() => onQuiet('today')}>
        {t('popup.button.today')}
      </button>
      <button type="button" onClick={() => setCalling(true)}>
        {t('popup.button.call')}
      </button>
      <button type="button" onClick={onStop}>
        {t('popup.button.stop')}
      </button>
    </div>
  );
}
