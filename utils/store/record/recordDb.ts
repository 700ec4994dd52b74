import { type EpochMs, utcDateOf } from '../../core/base/calendar';
import { DAY_MS } from '../../core/base/defaults';
import { openStore } from '../openStore';

/**
 * Host and seconds, one key a day, and the current state, in one IndexedDB store: a change is one
 * transaction. The keys are days of UTC, so that a trip or another start of the day re-cuts what was
 * recorded, and never rewrites it. Only the background writes.
 */
export const recordStore = openStore('enough-record', 'record');

/** Every key, or the prefix before `:` of the keys of days and values. Each release freezes this list. */
export const RECORD_KINDS = [
  'state',
  'questionsShown',
  'findingsShown',
  'import',
  'day',
  'nudges',
  'pages',
  'trial',
  'total',
  'quarantine',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

export type RecordName = RecordKind | `${RecordKind}:`;

export const STATE: RecordName = 'state';

/** What was there before the last import. `lastImport.ts` has its shape. */
export const IMPORT: RecordName = 'import';

export const QUARANTINE: RecordName = 'quarantine:';

export const QUESTIONS_SHOWN: RecordName = 'questionsShown';

export const FINDINGS_SHOWN: RecordName = 'findingsShown';

/** Where a value that cannot be read is kept, so that nothing is written over it. */
export function quarantineKey(name: string): string {
  return `${QUARANTINE}${name}:${crypto.randomUUID()}`;
}

type Kind = Extract<RecordKind, 'day' | 'nudges' | 'pages' | 'trial'>;

/** The key of the day of UTC that an instant is on. */
export function recordKey(kind: Kind, at: EpochMs): string {
  return `${kind}:${utcDateOf(at)}`;
}

/** The keys of all days of UTC from `from` to `to`, oldest first; at least one. */
export function recordKeys(kind: Kind, from: EpochMs, to: EpochMs): string[] {
  const first = Math.floor(from / DAY_MS);
  const count = Math.max(1, Math.ceil(to / DAY_MS) - first);
  return Array.from({ length: count }, (_, index) => recordKey(kind, (first + index) * DAY_MS));
}
