import { parseOr } from '../../schemas/lenient';
import { readWholeRecord } from './readRecord';
import { dayTotalSchema, recordedDaySchema } from './recordSchema';

/** Every host of which something is kept, in the order of the alphabet; `''` stands for private windows. */
export async function readRecordedHosts(): Promise<string[]> {
  const hosts = (await readWholeRecord()).flatMap(([, value]) => {
    const day = parseOr(recordedDaySchema, value, null);
    return day?.sites ?? Object.keys(parseOr(dayTotalSchema, value, null)?.sites ?? {});
  });
  return [...new Set(hosts)].sort();
}
