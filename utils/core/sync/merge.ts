import { cameBackAt, isSite, type Registers, UNTOUCHED } from './registers';

/** A value with when and where it was set last. */
export interface Register {
  readonly is: unknown;
  /**
   * Ms since the epoch by that machine's clock, and later than whatever it knew: so who changes what they
   * see wins, however the clocks differ. Of two that knew nothing of each other the later clock wins.
   */
  readonly at: number;
  /** The machine, to settle a tie. */
  readonly by: string;
}
export type Known = Readonly<Record<string, Register>>;

/** Nobody chose it, and it was chosen before anything was carried: both give way to any change since. */
const UNTOUCHED_AT = 0;
const CHOSEN_BEFORE_AT = 1;

/** Whether `a` goes before `b`. The same on every machine; two copies of a profile are settled by the value. */
export function isLater(a: Register, b: Register): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.by !== b.by) return a.by > b.by;
  return written(a.is) > written(b.is);
}

export function isSame(a: Register, b: Register): boolean {
  return a.at === b.at && a.by === b.by && written(a.is) === written(b.is);
}

/** What is known, with what was changed here since. `at`: now, ms since the epoch; `by`: this machine. */
export function edited(known: Known, registers: Registers, at: number, by: string): Known {
  const gone = Object.keys(known).filter((name) => isSite(name) && !(name in registers));
  const now = { ...registers, ...Object.fromEntries(gone.map((name) => [name, false])) };
  const changed = Object.entries(now).flatMap(([name, is]) => {
    const before = known[name];
    if (before && written(before.is) === written(is)) return [];
    return [[name, { is, at: stamp(name, is, before, at), by }] as const];
  });
  return changed.length > 0 ? { ...known, ...Object.fromEntries(changed) } : known;
}

function stamp(name: string, is: unknown, before: Register | undefined, now: number): number {
  if (before) return Math.max(cameBackAt(name, before.is, is) ?? now, before.at + 1);
  if (isSite(name)) return now;
  return written(is) === written(UNTOUCHED[name]) ? UNTOUCHED_AT : CHOSEN_BEFORE_AT;
}

/** The later of two that are known, register by register. */
export function merged(known: Known, carried: Known): Known {
  const later = Object.entries(carried).filter(([name, register]) => {
    const before = known[name];
    return !before || isLater(register, before);
  });
  return later.length > 0 ? { ...known, ...Object.fromEntries(later) } : known;
}

/**
 * What a machine begins with: nothing, but that a site on its list was once taken off elsewhere. So
 * what is carried goes before what is here, and the sites of both are joined.
 */
export function begun(carried: Known, registers: Registers): Known {
  return Object.fromEntries(
    Object.entries(carried).filter(([name, { is }]) => is === false && registers[name] === true),
  );
}

/** A value as text that is the same whatever the order of its keys: browsers store them in an order of their own. */
export function written(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
