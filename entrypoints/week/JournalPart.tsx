import { useState } from 'preact/hooks';
import { Journal } from '../../components/Journal';
import { byDay, type JournalEntry } from '../../utils/core/journal';
import { send } from '../../utils/platform/messenger';
import { t } from '../../utils/words';
import type { Week } from './useWeek';

interface Props {
  week: Week;
  /** Waits for a job and says if it failed. False if it did. */
  report: (job: Promise<unknown>, done?: string) => Promise<boolean>;
  onOlder: () => void;
}

/** An entry that was deleted while this page was open, and perhaps put back. */
interface Touched {
  readonly entry: JournalEntry;
  readonly gone: boolean;
}

/**
 * The journal, with a way to delete. It is deleted at once, as asked; while the page is open, its place
 * stays and can bring it back.
 */
export function JournalPart({ week, report, onOlder }: Props) {
  const { notes, calendar, numbers } = week;
  const [touched, setTouched] = useState<readonly Touched[]>([]);
  const known = new Map(
    [...notes.entries, ...touched.map(({ entry }) => entry)].map((e) => [e.id, e]),
  );
  const days = byDay(
    [...known.values()].sort((a, b) => b.at - a.at),
    calendar,
  );

  const mark = (entry: JournalEntry, gone: boolean) =>
    setTouched((before) => [...before.filter((one) => one.entry.id !== entry.id), { entry, gone }]);
  const remove = async (entry: JournalEntry) => {
    if (await report(send('removeEntry', { id: entry.id }), '')) mark(entry, true);
  };
  const undo = async (entry: JournalEntry) => {
    if (await report(send('putBackEntry', { entry }), '')) mark(entry, false);
  };
  return (
    <section class="part" aria-labelledby="journal">
      <header>
        <h2 id="journal">{t('week.journal')}</h2>
        <p class="soft">{t(days.length > 0 ? 'week.journalAbout' : 'week.journalEmpty')}</p>
      </header>
      {days.length > 0 && (
        <Journal
          days={days}
          deleted={new Set(touched.filter(({ gone }) => gone).map(({ entry }) => entry.id))}
          zone={calendar.zone}
          numbers={numbers}
          onDelete={remove}
          onUndo={undo}
        />
      )}
      <Older more={notes.more} onOlder={onOlder} />
    </section>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();

/** The way to older entries. Once all are there it says so, and the keyboard goes on from that word. */
function Older({ more, onOlder }: { more: boolean; onOlder: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!more) {
    return asked ? (
      <p class="older soft small" role="status" tabIndex={-1} ref={focus}>
        {t('week.noOlder')}
      </p>
    ) : null;
  }
  const ask = () => {
    setAsked(true);
    onOlder();
  };
  return (
    <button type="button" class="older" onClick={ask}>
      {t('week.button.older')}
    </button>
  );
}
