import { useEffect, useState } from 'preact/hooks';
import { type Account, accountOf } from '../../utils/core/account';
import { type Calendar, dayOf } from '../../utils/core/day';
import { type WeekDay, weekAt, weekBounds } from '../../utils/core/week';
import { now, zone } from '../../utils/platform/clock';
import { type Notes, readJournal } from '../../utils/store/journal';
import { readLive, readRecord } from '../../utils/store/record';
import { readSettings, watchSettings } from '../../utils/store/settings';

export interface Week {
  readonly days: readonly WeekDay[];
  readonly account: Account;
  readonly notes: Notes;
  readonly calendar: Calendar;
  readonly numbers: boolean;
  readonly hasSites: boolean;
  readonly worksNights: boolean;
}

/** Entries of the journal that are shown at first, and added each time. Our choice: a few pages to read. */
const AT_ONCE = 50;

async function readWeek(most: number): Promise<Week> {
  const [settings, live, notes, at] = await Promise.all([
    readSettings(),
    readLive(),
    readJournal(most),
    now(),
  ]);
  const calendar = { zone: zone(), dayStart: settings.dayStart };
  const { from, to } = weekBounds(at, calendar);
  const recorded = await readRecord(from, to);
  return {
    days: weekAt({ ...recorded, live }, settings, calendar, at),
    account: accountOf(dayOf(at, calendar), { ...recorded, live }, settings, calendar, at),
    notes,
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
  const [most, setMost] = useState(AT_ONCE);
  useEffect(() => {
    let latest = 0;
    const look = () => {
      latest += 1;
      const mine = latest;
      readWeek(most).then(
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
  }, [most]);
  return { week, failed, showOlder: () => setMost(most + AT_ONCE) };
}
