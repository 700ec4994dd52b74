import { clear, get, promisifyRequest, set, setMany } from 'idb-keyval';
import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { isEqual } from '../../core/base/canonicalJson';
import { DAY_MS } from '../../core/base/defaults';
import type { Span } from '../../core/counting/attention';
import type { FindingsShownAt } from '../../core/nudging/patterns/shownFindings';
import type { AskedId } from '../../core/settings/questionSettings';
import type { Change } from '../../core/state/change';
import { INITIAL_STATE, type State } from '../../core/state/state';
import { readParts } from '../../schemas/lenient';
import { readFindingsShown, readQuestionsShown } from './readRecord';
import { clearRange, withExclusion, withPause, withSpan } from './recordCodec';
import {
  FINDINGS_SHOWN,
  QUESTIONS_SHOWN,
  quarantineKey,
  recordKey,
  recordKeys,
  recordStore,
  STATE,
} from './recordDb';
import {
  EMPTY_DAY,
  nudgesSchema,
  pagesSchema,
  type RecordedDay,
  recordedDaySchema,
  stateSchema,
} from './recordSchema';
import { decisionPointsSchema } from './trialSchema';

export async function rememberQuestionShown(question: AskedId, now: EpochMs): Promise<void> {
  await set(QUESTIONS_SHOWN, { ...(await readQuestionsShown()), [question]: now }, recordStore);
}

/** Remembers that this was shown. Idempotent within a day: the first time of a day stays. */
export async function rememberFindingShown(
  what: keyof FindingsShownAt,
  now: EpochMs,
  dayFrom: number,
): Promise<void> {
  const said = await readFindingsShown();
  if ((said[what] ?? 0) < dayFrom) await set(FINDINGS_SHOWN, { ...said, [what]: now }, recordStore);
}

/**
 * Writes one change: all of it or none. One caller at a time (the background's queue).
 * Throws what IndexedDB throws; then nothing was written.
 */
export async function writeChange(change: Change) {
  const {
    state,
    replace,
    spans = [],
    exclusions = [],
    nudges = [],
    pauses = [],
    pages = [],
  } = change;
  const { decisionPoints = [] } = change;
  const buffer = new WriteBuffer();
  const day = (name: string, edit: (day: RecordedDay) => RecordedDay) =>
    buffer.edit(name, recordedDaySchema, EMPTY_DAY, edit);

  if (replace) {
    for (const name of recordKeys('day', replace.from, replace.to)) {
      await day(name, (stored) => clearRange(stored, replace));
    }
  }
  for (const part of [...(replace?.spans ?? []), ...spans].flatMap(splitAtMidnights)) {
    await day(recordKey('day', part.from), (stored) => withSpan(stored, part));
  }
  for (const pause of pauses) {
    await day(recordKey('day', pause.from), (stored) => withPause(stored, pause));
  }
  for (const exclusion of [...(replace?.exclusions ?? []), ...exclusions]) {
    await day(recordKey('day', exclusion.from), (stored) => withExclusion(stored, exclusion));
  }
  for (const nudge of nudges) {
    await buffer.edit(recordKey('nudges', nudge.at), nudgesSchema, [], (others) => [
      ...others.filter(({ id }) => id !== nudge.id),
      nudge,
    ]);
  }
  for (const page of pages) {
    await buffer.edit(recordKey('pages', page.from), pagesSchema, [], (others) => [
      ...others,
      page,
    ]);
  }
  for (const moment of decisionPoints) {
    await buffer.edit(recordKey('trial', moment.at), decisionPointsSchema, [], (others) => [
      ...others.filter(({ id }) => id !== moment.id),
      moment,
    ]);
  }
  await buffer.edit(STATE, stateSchema, INITIAL_STATE, () => state);
  await buffer.write();
}

/**
 * Puts a state in the place of the one that is known to be stored. False, and nothing is written, if another one is:
 * there may be a second copy of the background. One key is read, and written if it changes. Throws what IndexedDB throws.
 */
export async function replaceState(known: State, next: State): Promise<boolean> {
  return recordStore('readwrite', async (objects) => {
    if (!isEqual(await promisifyRequest(objects.get(STATE)), known)) return false;
    if (isEqual(known, next)) return true;
    objects.put(next, STATE);
    await promisifyRequest(objects.transaction);
    return true;
  });
}

export async function clearRecord(): Promise<void> {
  await clear(recordStore);
}

/** Values read once, changed in memory, and written together. */
class WriteBuffer {
  readonly #values = new Map<string, unknown>();

  /** A value that cannot be read, wholly or in part, is quarantined as it is, under a key of its own. */
  async edit<T>(
    name: string,
    schema: v.GenericSchema<unknown, T>,
    empty: T,
    change: (value: T) => T,
  ) {
    if (!this.#values.has(name)) {
      const stored: unknown = await get(name, recordStore);
      if (stored !== undefined && !v.is(schema, stored)) {
        this.#values.set(quarantineKey(name), stored);
      }
      this.#values.set(name, readParts(schema, stored, empty));
    }
    this.#values.set(name, change(this.#values.get(name) as T));
  }

  async write(): Promise<void> {
    // A value that cannot be stored must fail before the first is written: `setMany` would commit
    // those before it.
    await setMany(structuredClone([...this.#values]), recordStore);
  }
}

/** A span cut at each midnight of UTC, so that each part lies under one key. */
function splitAtMidnights({ site, from, to }: Span): Span[] {
  const midnight = (Math.floor(from / DAY_MS) + 1) * DAY_MS;
  if (to <= midnight) return [{ site, from, to }];
  return [{ site, from, to: midnight }, ...splitAtMidnights({ site, from: midnight, to })];
}
