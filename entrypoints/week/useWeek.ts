import { useEffect, useState } from 'preact/hooks';
import { type Account, accountOf } from '../../utils/core/account';
import { type Calendar, dayOf } from '../../utils/core/day';
import type { JournalEntry } from '../../utils/core/journal';
import { type WeekDay, weekAt, weekBounds } from '../../utils/core/week';
import { now, zone } from '../../utils/platform/clock';
import { readJournal } from '../../utils/store/journal';
import { readLive, readRecord } from '../../utils/store/record';
import { readSettings, watchSettings } from '../../utils/store/settings';

export interface Week {
  readonly days: readonly WeekDay[];
  readonly account: Account;
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  readonly calendar: Calendar;
  readonly numbers: boolean;
  readonly hasSites: boolean;
  readonly worksNights: boolean;
}

async function readWeek(): Promise<Week> {
  const [settings, live, entries, at] = await Promise.all([
    readSettings(),
    readLive(),
    readJournal(),
    now(),
  ]);
  const calendar = { zone: zone(), dayStart: settings.dayStart };
  const { from, to } = weekBounds(at, calendar);
  const recorded = await readRecord(from, to);
  return {
    days: weekAt({ ...recorded, live }, settings, calendar, at),
    account: accountOf(dayOf(at, calendar), { ...recorded, live }, settings, calendar, at),
    entries,
    calendar,
    numbers: !settings.hideNumbers,
    hasSites: settings.sites.length > 0,
    worksNights: settings.eveningStart === null,
  };
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
