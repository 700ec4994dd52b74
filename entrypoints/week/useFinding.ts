import { useEffect, useState } from 'preact/hooks';
import { addDays, dayOf, daysUpTo } from '../../utils/core/day';
import type { WeekFinding } from '../../utils/core/patterns/finding';
import { findForWeek, WEEK_LOOKS_BACK_DAYS } from '../../utils/core/patterns/week';
import { weekdaysOf } from '../../utils/core/weekdays';
import { now } from '../../utils/platform/clock';
import { send } from '../../utils/platform/messenger';
import { readLive, readSaid } from '../../utils/store/record';
import { readTotals } from '../../utils/store/retention';
import { readSettings } from '../../utils/store/settings';
import { ownLocale } from '../shared/locale';
import type { Week } from './useWeek';

/** The first of what the week may say; it looks back over a year, so it comes after the week is shown. */
async function readFinding({ days, calendar }: Week): Promise<WeekFinding | null> {
  const [settings, live, said, at] = await Promise.all([
    readSettings(),
    readLive(),
    readSaid(),
    now(),
  ]);
  const past = daysUpTo(addDays(dayOf(at, calendar), -1), WEEK_LOOKS_BACK_DAYS);
  const totals = await readTotals(past, settings, calendar);
  const firstWeekday = weekdaysOf(ownLocale())[0]?.day ?? 1;
  const facts = { week: days, totals, live, settings, said, calendar, firstWeekday, at };
  return findForWeek(facts)[0] ?? null;
}

/** One finding at most, marked as said once it is shown. `null`: nothing to say, which is the usual. */
export function useFinding(week: Week | null): WeekFinding | null {
  const [finding, setFinding] = useState<WeekFinding | null>(null);
  useEffect(() => {
    if (!week) return undefined;
    let current = true;
    readFinding(week).then(
      (found) => {
        if (!current) return;
        setFinding(found);
        if (found) send('said', { what: found.pattern }).catch(report);
      },
      (error: unknown) => report(error),
    );
    return () => {
      current = false;
    };
  }, [week]);
  return finding;
}

function report(error: unknown): void {
  console.error(error);
}
