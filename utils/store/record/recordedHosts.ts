import * as v from 'valibot';
import { readWholeRecord } from './readRecord';
import { dayTotalSchema, recordedDaySchema } from './recordSchema';

/** Every host of which something is kept, in the order of the alphabet; `''` stands for private windows. */
export async function readRecordedHosts(): Promise<string[]> {
  const hosts = (await readWholeRecord()).flatMap(([, value]) => {
    const day = v.safeParse(recordedDaySchema, value);
    if (day.success) return day.output.sites;
    const total = v.safeParse(dayTotalSchema, value);
    return total.success ? Object.keys(total.output.sites) : [];
  });
  return [...new Set(hosts)].sort();
}
