/** What is measured: Enough as it is installed, or any other unpacked extension beside it. */
export interface Subject {
  readonly name: string;
  /** The unpacked extension. */
  readonly folder: string;
  /** Enough itself: it has its work sites chosen before anything is measured. */
  readonly isEnough: boolean;
}

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly values: readonly number[];
}

/** What the pair of a measurement took, and how many times that was taken. `pairs`: the measured, and its pair. */
export function besidePair(
  what: string,
  unit: string,
  pair: string,
  pairs: readonly (readonly [number, number])[],
): Line[] {
  return [
    { what: `${what}: ${pair}`, unit, values: pairs.map(([, other]) => other) },
    {
      what: `${what}: over ${pair}`,
      unit: 'times',
      values: pairs.map(([its, other]) => its / other),
    },
  ];
}

/** One measurement; it may give several lines. */
export interface Row {
  /** For `--only`. */
  readonly name: string;
  /** Makes sense for any extension, not for Enough alone. */
  readonly forAny: boolean;
  /** How often it is repeated unless `--runs` tells. */
  readonly runs: number;
  measure(subject: Subject, runs: number): Promise<Line[]>;
}

/** `runs` results, one after the other. */
export async function repeat<T>(runs: number, once: (run: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await once(run));
  return results;
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
