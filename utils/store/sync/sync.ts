import * as v from 'valibot';
import type { DayKey, EpochMs } from '../../core/base/calendar';
import { otherDevicesMinutes } from '../../core/sync/days';
import { DAYS_PREFIX, daysKey } from '../../core/sync/keys';
import { SYNC_PROBLEMS, type SyncState } from '../../core/sync/plan';
import { idSchema, timeSchema } from '../../schemas/common';
import { parseOr } from '../../schemas/lenient';
import { storageArea } from '../extensionStorage';
import { lastingItem } from '../lastingItems';
import { ownKeys, parseKnown, parseRemote } from './syncSchema';

export const SYNC = lastingItem('sync');

export const syncStateSchema = v.object({
  on: v.boolean(),
  days: v.boolean(),
  deviceId: idSchema,
  epoch: timeSchema,
  writtenAt: timeSchema,
  problem: v.nullable(v.picklist(SYNC_PROBLEMS)),
  known: v.unknown(),
});

/** The state of sync on this device; `null` if it was never turned on, or cannot be read. */
export async function readSyncState(): Promise<SyncState | null> {
  return parseSyncState(await SYNC.read());
}

/** `null` if it cannot be read. Of the registers in it, those that cannot be read are left out. */
export function parseSyncState(stored: unknown): SyncState | null {
  const state = parseOr(syncStateSchema, stored, null);
  return state && { ...state, known: parseKnown(state.known) };
}

/** Calls back when that changed. Returns an unsubscribe function. */
export const watchSyncState = SYNC.watch;

/**
 * Calls back when the browser's own sync brought or took something, by whatever device. The event's payload
 * is ignored. Returns an unsubscribe function.
 */
export function watchRemote(changed: () => void): () => void {
  const { onChanged } = storageArea('sync');
  onChanged.addListener(changed);
  return () => onChanged.removeListener(changed);
}

/**
 * Whether something lies in the browser's sync that was put there from here, by an earlier install as well,
 * while it is off.
 */
export async function hasRemainingItems(): Promise<boolean> {
  const syncState = await readSyncState();
  return !syncState?.on && remainingKeys(await storageArea('sync').get(), syncState).length > 0;
}

/**
 * The keys of what is synced, but for the days of other devices. Which days those of an earlier install
 * are, nobody knows: then all are among them, and devices that still sync write theirs again.
 */
export function remainingKeys(
  stored: Readonly<Record<string, unknown>>,
  syncState: Pick<SyncState, 'deviceId'> | null,
): string[] {
  const own = syncState && daysKey(syncState.deviceId);
  return ownKeys(stored).filter(
    (key) => own === null || !key.startsWith(DAYS_PREFIX) || key === own,
  );
}

/** Minutes on other devices, day by day; none unless day totals are synced here. */
export async function readOtherDevicesMinutes(
  days: readonly DayKey[],
  now: EpochMs,
): Promise<Readonly<Record<DayKey, number>>> {
  const syncState = await readSyncState();
  if (!syncState?.on || !syncState.days) return {};
  const remote = parseRemote(await storageArea('sync').get(), now);
  if (remote.epoch !== syncState.epoch) return {};
  const others = Object.entries(remote.days).filter(([by]) => by !== syncState.deviceId);
  return otherDevicesMinutes(
    others.map(([, each]) => each),
    days,
  );
}

/** For the background: is it on, and day totals too. */
export async function readSyncEnabled(): Promise<{ on: boolean; days: boolean }> {
  const syncState = await readSyncState();
  return syncState ?? { on: false, days: false };
}
