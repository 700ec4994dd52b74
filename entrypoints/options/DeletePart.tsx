import { useId, useState } from 'preact/hooks';
import { CheckboxChip } from '../../components/ui/CheckboxChip';
import { ConfirmDelete } from '../../components/ui/ConfirmDelete';
import { addDays, type DayKey, dayOf, weekdayOf } from '../../utils/core/base/calendar';
import { OTHER_PROGRAMS } from '../../utils/core/settings/otherPrograms';
import { siteTitle } from '../../utils/core/settings/siteTitle';
import { formatDate } from '../../utils/format';
import { t } from '../../utils/i18n';
import { localCalendar, now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import { readRecordedHosts } from '../../utils/store/record/recordedHosts';
import { localFirstWeekday } from '../shared/localWeek';
import type { Report } from '../shared/report';
import { useStored } from '../shared/useStored';

interface Props {
  report: Report;
}

const DATE = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Deletes one week, or one site, of everything that is stored. */
export function DeletePart({ report }: Props) {
  return (
    <div class="inside">
      <DeleteWeek report={report} />
      <DeleteSite report={report} />
    </div>
  );
}

function DeleteWeek({ report }: Props) {
  const id = useId();
  const { value: today } = useStored(readToday, []);
  const [chosen, setChosen] = useState<DayKey | null>(null);
  const [withEntries, setWithEntries] = useState(false);
  const day = chosen ?? today;
  if (day === null) return null;
  const from = weekOf(day);
  const range: [string, string] = [formatDate(from, DATE), formatDate(addDays(from, 6), DATE)];
  return (
    <div class="part">
      <div class="field">
        <label for={id}>{t('options.deletePart.week')}</label>
        <input
          id={id}
          type="date"
          value={day}
          aria-describedby={`${id}-range`}
          onInput={({ currentTarget: { value } }) => value !== '' && setChosen(value)}
        />
        <p id={`${id}-range`} class="soft small">
          {t('options.deletePart.range', range)}
        </p>
      </div>
      <div class="row">
        <CheckboxChip
          label={t('options.deletePart.withEntries')}
          chosen={withEntries}
          onChoose={setWithEntries}
        />
      </div>
      <ConfirmDelete
        key={`${from} ${withEntries}`}
        label={t('options.button.deleteWeek')}
        question={
          withEntries
            ? t('options.deletePart.askWeekEntries', range)
            : t('options.deletePart.askWeek', range)
        }
        done={t('options.deletePart.weekGone')}
        onDelete={() =>
          report(sendMessage('deleteWeek', { from, withEntries }), t('options.deletePart.weekGone'))
        }
      />
    </div>
  );
}

function DeleteSite({ report }: Props) {
  const id = useId();
  const { value, refresh } = useStored(readRecordedHosts, []);
  const [chosen, setChosen] = useState<string | null>(null);
  const hosts = value ?? [];
  const host = chosen !== null && hosts.includes(chosen) ? chosen : hosts[0];
  if (host === undefined) return <p class="soft small">{t('options.deletePart.noSite')}</p>;
  const nameOf = (each: string) => {
    if (each === OTHER_PROGRAMS) return t('site.otherPrograms');
    return each === '' ? t('options.deletePart.private') : siteTitle(each);
  };
  const remove = async () => {
    const done = await report(
      sendMessage('deleteSite', { host }),
      t('options.deletePart.siteGone'),
    );
    await refresh();
    return done;
  };
  return (
    <div class="part">
      <div class="field">
        <label for={id}>{t('options.deletePart.site')}</label>
        <select
          id={id}
          value={host}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {hosts.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      </div>
      <ConfirmDelete
        label={t('options.button.deleteSite')}
        question={t('options.deletePart.askSite', [nameOf(host)])}
        done={t('options.deletePart.siteGone')}
        onDelete={remove}
      />
    </div>
  );
}

/** The date on the person's calendar, from midnight to midnight. */
async function readToday(): Promise<DayKey> {
  return dayOf(await now(), localCalendar({ dayStart: '00:00' }));
}

/** The first day of the week that holds a day, in the person's own region. */
function weekOf(day: DayKey): DayKey {
  return addDays(day, -((weekdayOf(day) - localFirstWeekday() + 7) % 7));
}
