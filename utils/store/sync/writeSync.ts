import type { EpochMs } from '../../core/base/calendar';
import { isEqual } from '../../core/base/canonicalJson';
import type { Settings } from '../../core/settings/settings';
import { RESET_KEY } from '../../core/sync/keys';
import {
  type LocalState,
  planSync,
  type SyncPlan,
  type SyncState,
  switchOff,
  switchSync,
} from '../../core/sync/plan';
import { parseSettings, unreadableChoices } from '../../schemas/settings';
import { storageArea } from '../extensionStorage';
import { readRawSettings } from '../settings/settings';
import { replaceSettings } from '../settings/writeSettings';
import { readSyncState, remainingKeys, SYNC } from './sync';
import { ownKeys, parseRemote } from './syncSchema';

/** What a step reads and writes. The browser's own; a simulation brings another. */
export interface SyncStorage {
  readonly readLocal: () => Promise<{
    syncState: SyncState | null;
    settings: Settings;
    /** Settings that cannot be read here, wholly or in part: they are nobody's change. */
    unreadable: ReadonlySet<string>;
  }>;
  /** Both in one write, all of it or none; `settings` only if they changed. */
  readonly writeLocal: (syncState: SyncState, settings: Settings | null) => Promise<void>;
  readonly readSync: () => Promise<Record<string, unknown>>;
  readonly writeSync: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly removeSync: (keys: readonly string[]) => Promise<void>;
}

export const browserSyncStorage: SyncStorage = {
  readLocal: async () => {
    const [syncState, raw] = await Promise.all([readSyncState(), readRawSettings()]);
    const unreadable = new Set(Object.keys(unreadableChoices(raw) ?? {}));
    return { syncState, settings: parseSettings(raw), unreadable };
  },
  writeLocal: async (syncState, settings) => {
    if (settings) await replaceSettings(settings, { sync: syncState });
    else await SYNC.write(syncState);
  },
  readSync: () => storageArea('sync').get(),
  writeSync: (items) => storageArea('sync').set({ ...items }),
  removeSync: (keys) => storageArea('sync').remove([...keys]),
};

/**
 * One step, within the background's queue. The known registers are written before what is synced, so that a
 * worker that dies anywhere is followed by a step that finds the rest by comparing. If the browser refuses
 * a write, the state has a `problem`, which options say, and a later step tries again; errors of reading and
 * of the local stores are thrown. Returns whether there is more to write, after `WRITE_EVERY_MS`.
 */
export async function syncOnce(
  here: Omit<LocalState, 'settings' | 'unreadable'>,
  { readLocal, writeLocal, readSync, writeSync, removeSync }: SyncStorage = browserSyncStorage,
): Promise<boolean> {
  const { syncState: before, settings, unreadable } = await readLocal();
  if (!before?.on) return false;
  const remote = parseRemote(await readSync(), here.at);
  const step = planSync(before, remote, { ...here, settings, unreadable });
  const changed = step.settings !== settings;
  if (changed || !isEqual(step.state, before)) {
    await writeLocal(step.state, changed ? step.settings : null);
  }
  const problem = await writeRemote(step, writeSync, removeSync);
  if (problem !== step.state.problem) await writeLocal({ ...step.state, problem }, null);
  return step.hasMore;
}

async function writeRemote(
  { state: { problem }, set, remove }: SyncPlan,
  writeSync: SyncStorage['writeSync'],
  removeSync: SyncStorage['removeSync'],
): Promise<SyncState['problem']> {
  if (set.length + remove.length === 0) return problem;
  try {
    if (remove.length > 0) await removeSync(remove);
    if (set.length > 0) await writeSync(Object.fromEntries(set));
    return problem === 'left' || problem === 'gone' ? problem : null;
  } catch (error) {
    console.debug(error);
    // Chromium: "QUOTA_BYTES quota exceeded"; Firefox: "QuotaExceededError: …".
    return /QUOTA_BYTES|MAX_ITEMS|QuotaExceeded/.test(String(error)) ? 'full' : 'refused';
  }
}

/**
 * Turns sync on or off, and day totals. `deviceId`: a name for this device, if it has none. Idempotent.
 */
export async function turnSync(
  { settings: on, days }: { settings: boolean; days: boolean },
  deviceId: string,
  now: EpochMs,
  { readLocal, writeLocal, readSync }: SyncStorage = browserSyncStorage,
): Promise<void> {
  const { syncState, settings } = await readLocal();
  const before = syncState ?? { ...OFF, deviceId };
  const remote = parseRemote(await readSync(), now);
  await writeLocal(switchSync(before, on, on && days, remote, settings), null);
}

const OFF: Omit<SyncState, 'deviceId'> = {
  on: false,
  days: false,
  epoch: 0,
  writtenAt: 0,
  problem: null,
  known: {},
};

/**
 * Removes the settings that are synced and this device's days. Devices that still sync write their own
 * copies again.
 */
export async function removeRemaining({
  readLocal,
  readSync,
  removeSync,
}: SyncStorage = browserSyncStorage) {
  const { syncState } = await readLocal();
  if (syncState?.on) return;
  const keys = remainingKeys(await readSync(), syncState);
  if (keys.length > 0) await removeSync(keys);
}

/**
 * Removes all that is synced, for every device, and leaves one mark with its time, by which the others
 * stop and put nothing back. First what is synced, then what is known of it: a worker that dies in
 * between stops by the same mark. It goes by what is there, whoever put it there: an earlier install may
 * have. Throws where the browser refuses: then it is off here, and what is
 * left can be removed later.
 */
export async function deleteRemote(
  now: EpochMs,
  { readLocal, writeLocal, readSync, writeSync, removeSync }: SyncStorage = browserSyncStorage,
): Promise<void> {
  const { syncState } = await readLocal();
  try {
    const stored = await readSync();
    const keys = ownKeys(stored);
    if (keys.length === 0) return;
    const epoch = Math.max(now, (syncState?.epoch ?? 0) + 1, parseRemote(stored, now).epoch + 1);
    const mark = () => writeSync({ [RESET_KEY]: { v: 1, at: epoch } });
    await mark().catch(async () => {
      // Where all is full, one of what goes makes room; the mark comes before the rest.
      await removeSync(keys.slice(0, 1));
      await mark();
    });
    await removeSync(keys);
  } catch (error) {
    // Choices that are gone here must not be taken for changes, and synced.
    if (syncState) await writeLocal(switchOff(syncState), null);
    throw error;
  }
}

export function deleteSyncState(): Promise<void> {
  return SYNC.write(null);
}
