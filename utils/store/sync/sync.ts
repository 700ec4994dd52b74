import * as v from 'valibot';
import type { DayKey } from '../../core/base/calendar';
import { elsewhere } from '../../core/sync/days';
import { DAYS, daysKey } from '../../core/sync/keys';
import { CARRY_PROBLEMS, type Carrying } from '../../core/sync/plan';
import { idSchema, timeSchema } from '../../schemas/common';
import { areaOf, itemIn } from '../extensionStorage';
import { ownKeys, readCarried, readKnown } from './syncSchema';

export const CARRYING = itemIn('local', 'carrying');

export const carryingSchema = v.object({
  on: v.boolean(),
  days: v.boolean(),
  device: idSchema,
  epoch: timeSchema,
  writtenAt: timeSchema,
  problem: v.nullable(v.picklist(CARRY_PROBLEMS)),
  known: v.unknown(),
});

/** How carrying stands here; `null` if it was never turned on, or cannot be read. */
export async function readCarrying(): Promise<Carrying | null> {
  return parseCarrying(await CARRYING.read());
}

export function parseCarrying(stored: unknown): Carrying | null {
  const parsed = v.safeParse(carryingSchema, stored);
  return parsed.success ? { ...parsed.output, known: readKnown(parsed.output.known) } : null;
}

/** Calls back when that changed. */
export function watchCarrying(changed: () => void): () => void {
  return CARRYING.watch(changed);
}

/** Calls back when the browser's own sync brought or took something, by whatever machine. What it tells is never used. */
export function watchCarried(changed: () => void): () => void {
  const { onChanged } = areaOf('sync');
  const look = () => changed();
  onChanged.addListener(look);
  return () => onChanged.removeListener(look);
}

/** Whether something lies in the browser's sync that this machine may have put there, while it is off. */
export async function hasLeftovers(): Promise<boolean> {
  const carrying = await readCarrying();
  if (!carrying || carrying.on) return false;
  return leftovers(await areaOf('sync').get(), carrying).length > 0;
}

/** The keys of what is carried, but for the days of other machines. */
export function leftovers(
  stored: Readonly<Record<string, unknown>>,
  { device }: Carrying,
): string[] {
  return ownKeys(stored).filter((key) => !key.startsWith(DAYS) || key === daysKey(device));
}

/** Minutes on other machines, day by day; none unless day totals are carried here. */
export async function readElsewhere(
  days: readonly DayKey[],
): Promise<Readonly<Record<DayKey, number>>> {
  const carrying = await readCarrying();
  if (!carrying?.on || !carrying.days) return {};
  const carried = readCarried(await areaOf('sync').get());
  if (carried.epoch !== carrying.epoch) return {};
  const others = Object.entries(carried.days).filter(([by]) => by !== carrying.device);
  return elsewhere(
    others.map(([, each]) => each),
    days,
  );
}

/** For the background: is it on, and day totals too. */
export async function carries(): Promise<{ on: boolean; days: boolean }> {
  const carrying = await readCarrying();
  return { on: carrying?.on ?? false, days: carrying?.days ?? false };
}
