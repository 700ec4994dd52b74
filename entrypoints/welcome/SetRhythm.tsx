import { useState } from 'preact/hooks';
import { EveningField } from '../../components/settings/EveningField';
import { OtherProgramsField } from '../../components/settings/OtherProgramsField';
import { RestDaysField } from '../../components/settings/RestDaysField';
import { linkedText } from '../../components/ui/linkedText';
import { DEFAULTS } from '../../utils/core/base/defaults';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import { localWeekdays } from '../shared/localWeek';
import type { Report } from '../shared/report';

interface Props {
  settings: Settings;
  report: Report;
  onNext: () => void;
  onBack: () => void;
}

/** The person's evening, rest days, and what time in other programs is. What they leave as it is stays so, and is not written. */
export function SetRhythm({ settings, report, onNext, onBack }: Props) {
  const [evening, setEvening] = useState(settings.eveningStart);
  const [restDays, setRestDays] = useState(settings.restDays);
  const [otherPrograms, setOtherPrograms] = useState(settings.otherPrograms);
  const goOn = async () => {
    const patch = {
      ...(evening === settings.eveningStart ? {} : { eveningStart: evening }),
      ...(restDays === settings.restDays ? {} : { restDays: restDays && [...restDays] }),
      ...(otherPrograms === settings.otherPrograms ? {} : { otherPrograms }),
    };
    const isAsItWas = Object.keys(patch).length === 0;
    if (isAsItWas || (await report(sendMessage('changeSettings', { patch })))) onNext();
  };
  return (
    <>
      <p>{linkedText(t('welcome.rhythm.text'))}</p>
      <EveningField evening={evening} usual={DEFAULTS.eveningStart} onChange={setEvening} />
      <RestDaysField weekdays={localWeekdays()} restDays={restDays} onChange={setRestDays} />
      <OtherProgramsField chosen={otherPrograms} onChange={setOtherPrograms} />
      <div class="row">
        <button type="button" class="main" onClick={() => void goOn()}>
          {t('welcome.button.goOn')}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {t('welcome.button.back')}
        </button>
      </div>
    </>
  );
}
