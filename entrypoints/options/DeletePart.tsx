import { useEffect, useId, useState } from 'preact/hooks';
import { CheckboxChip } from '../../components/ui/CheckboxChip';
import { ConfirmDelete } from '../../components/ui/ConfirmDelete';
import { addDays, type DayKey, dayOf, weekdayOf } from '../../utils/core/base/calendar';
import { dayInWords } from '../../utils/format';
import { t } from '../../utils/i18n';
import { now, zone } from '../../utils/platform/clock';
import { send } from '../../utils/platform/sendMessage';
import { readHosts } from '../../utils/store/record/recordedHosts';
import type { Report } from '../shared/useNotice';
import { ownWeekdays } from '../shared/weekdays';

interface Props {
  report: Report;
}

const DATE = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** One week, or one site, out of everything that is kept. */
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
  const [day, setDay] = useState<DayKey | null>(null);
  const [withNotes, setWithNotes] = useState(false);
  useEffect(() => {
    now().then(
      (at) => setDay(dayOf(at, { zone: zone(), dayStart: '00:00' })),
      (error: unknown) => console.error(error),
    );
  }, []);
  if (day === null) return null;
  const from = weekOf(day);
  const range: [string, string] = [dayInWords(from, DATE), dayInWords(addDays(from, 6), DATE)];
  return (
    <div class="part">
      <div class="field">
        <label for={id}>{t('options.deletePart.week')}</label>
        <input
          id={id}
          type="date"
          value={day}
          aria-describedby={`${id}-range`}
          onInput={({ currentTarget: { value } }) => value !== '' && setDay(value)}
        />
        <p id={`${id}-range`} class="soft small">
          {t('options.deletePart.range', range)}
        </p>
      </div>
      <div class="row">
        <CheckboxChip
          label={t('options.deletePart.withNotes')}
          chosen={withNotes}
          onChoose={setWithNotes}
        />
      </div>
      <ConfirmDelete
        key={`${from} ${withNotes}`}
        label={t('options.button.deleteWeek')}
        question={
          withNotes
            ? t('options.deletePart.askWeekNotes', range)
            : t('options.deletePart.askWeek', range)
        }
        done={t('options.deletePart.weekGone')}
        onDelete={() =>
          report(send('deleteWeek', { from, withNotes }), t('options.deletePart.weekGone'))
        }
      />
    </div>
  );
}

function DeleteSite({ report }: Props) {
  const id = useId();
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const refresh = () => readHosts().then(setHosts, (error: unknown) => console.error(error));
  useEffect(() => void refresh(), []);
  const host = chosen !== null && hosts.includes(chosen) ? chosen : hosts[0];
  if (host === undefined) return <p class="soft small">{t('options.deletePart.noSite')}</p>;
  const nameOf = (each: string) => (each === '' ? t('options.deletePart.private') : each);
  const remove = async () => {
    const done = await report(send('deleteSite', { host }), t('options.deletePart.siteGone'));
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

/** The first day of the week that holds a day, where the person is. */
function weekOf(day: DayKey): DayKey {
  const first = ownWeekdays()[0]?.day ?? 1;
  return addDays(day, -((weekdayOf(day) - first + 7) % 7));
}
