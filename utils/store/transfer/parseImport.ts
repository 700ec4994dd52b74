import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { DAY_MS } from '../../core/base/defaults';
import { isPublicSuffix } from '../../core/settings/publicSuffixes';
import type { Site } from '../../core/settings/sites';
import { isObject } from '../../schemas/lenient';
import { isConsistent, latestOf } from './importConsistency';
import { fileSchema, type ImportFile } from './importSchema';
import { isSuspicious, toWellFormed } from './suspiciousInput';

/** Why a file is not imported. The locale file has a sentence for each. */
export type ImportProblem =
  | 'empty'
  | 'tooLarge'
  | 'notJson'
  | 'notAnExport'
  | 'newer'
  | 'suspicious'
  | 'future'
  | 'invalid';

/** `leftOut`: sites of the file that are not taken, since people register names of their own below them. */
export type ReadImport =
  | { readonly file: ImportFile; readonly leftOut: readonly Site[] }
  | { readonly problem: ImportProblem };

/**
 * UTF-16 units. Our choice: three times ten years with every detail kept, of 60 spans a day. Most of it
 * is blanks, which no message carries: Chromium's hold 64 MiB.
 */
export const LONGEST_FILE = 64 * 1024 * 1024;
/** A clock may be set to another zone, or a little wrong. */
const AHEAD_MS = 2 * DAY_MS;

/** Reads the text of a file. Never throws, and changes nothing. */
export function parseImport(text: string, now: EpochMs): ReadImport {
  if (text.length > LONGEST_FILE) return { problem: 'tooLarge' };
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return { problem: 'empty' };
  try {
    return checkImport(JSON.parse(plain), now);
  } catch {
    return { problem: 'notJson' };
  }
}

/** The same for what was read already: a page hands it to the background, which looks for itself. */
export function checkImport(value: unknown, now: EpochMs): ReadImport {
  if (!isObject(value) || value.format !== 'enough-export') return { problem: 'notAnExport' };
  const { version, unreadable, ...rest } = value;
  if (typeof version === 'number' && version > 1) return { problem: 'newer' };
  if (isSuspicious(rest)) return { problem: 'suspicious' };
  const parsed = v.safeParse(fileSchema, { ...toWellFormed(rest), version, unreadable });
  if (!parsed.success) return { problem: 'invalid' };
  const { unreadable: _left, ...file } = parsed.output;
  if (!isConsistent(file)) return { problem: 'invalid' };
  if (latestOf(file) > now + AHEAD_MS) return { problem: 'future' };
  return keepSites(file);
}

function keepSites(file: ImportFile): ReadImport {
  const { sites = [] } = file.settings;
  const leftOut = sites.filter(({ host }) => isPublicSuffix(host));
  if (leftOut.length === 0) return { file, leftOut };
  const kept = sites.filter((site) => !leftOut.includes(site));
  return { file: { ...file, settings: { ...file.settings, sites: kept } }, leftOut };
}
