import { useEffect, useState } from 'preact/hooks';
import { type Account, accountOf } from '../../utils/core/account';
import { addDays, type Calendar, type Day, dayOf, daysUpTo } from '../../utils/core/day';
import type { WeekFinding } from '../../utils/core/patterns/finding';
import { findForWeek, WEEK_LOOKS_BACK_DAYS } from '../../utils/core/patterns/week';
import { type WeekDay, weekAt, weekBounds } from '../../utils/core/week';
import { weekdaysOf } from '../../utils/core/weekdays';
import { now, zone } from '../../utils/platform/clock';
import { readLive, readRecord, readSaid } from '../../utils/store/record';
import { readTotals } from '../../utils/store/retention';
import { readSettings, watchSettings } from '../../utils/store/settings';
import { ownLocale } from '../shared/locale';

export interface Week {
  readonly days: readonly WeekDay[];
  readonly account: Account;
  /** The first of what the patterns show: one is plenty. */
  readonly finding: WeekFinding | null;
  readonly calendar: Calendar;
  readonly numbers: boolean;
  readonly hasSites: boolean;
  readonly worksNights: boolean;
}

async function readWeek(): Promise<Week> {
  const [settings, live, at] = await Promise.all([readSettings(), readLive(), now()]);
  const calendar = { zone: zone(), dayStart: settings.dayStart };
  const { from, to } = weekBounds(at, calendar);
  const [recorded, totals, said] = await Promise.all([
    readRecord(from, to),
    readTotals(daysBefore(live.begun ?? at, at, calendar), settings, calendar),
    readSaid(),
  ]);
  const days = weekAt({ ...recorded, live }, settings, calendar, at);
  const firstWeekday = weekdaysOf(ownLocale())[0]?.day ?? 1;
  const facts = { week: days, totals, live, settings, said, calendar, firstWeekday, at };
  return {
    days,
    finding: findForWeek(facts)[0] ?? null,
    account: accountOf(dayOf(at, calendar), { ...recorded, live }, settings, calendar, at),
    calendar,
    numbers: !settings.hideNumbers,
    hasSites: settings.sites.length > 0,
    worksNights: settings.eveningStart === null,
  };
}

/** The whole days before today since `begun`, as far as a pattern looks back, oldest first. */
function daysBefore(begun: number, at: number, calendar: Calendar): Day[] {
  const first = dayOf(begun, calendar);
  const days = daysUpTo(addDays(dayOf(at, calendar), -1), WEEK_LOOKS_BACK_DAYS);
  return days.filter((day) => day >= first);
}

/** The week as it is stored, read anew when the page comes in sight or a choice changes. */
export function useWeek() {
  const [week, setWeek] = useState<Week | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let latest = 0;
    const look = () => {
      latest += 1;
      const mine = latest;
      readWeek().then(
        (read) => {
          // Two readings may end in any order; the later one stays.
          if (mine === latest) setWeek(read);
          setFailed(false);
        },
        (error: unknown) => {
          console.error(error);
          setFailed(true);
        },
      );
    };
    const inSight = () => document.hidden || look();
    look();
    document.addEventListener('visibilitychange', inSight);
    const unwatch = watchSettings(look);
    return () => {
      document.removeEventListener('visibilitychange', inSight);
      unwatch();
    };
  }, []);
  return { week, failed };
}
