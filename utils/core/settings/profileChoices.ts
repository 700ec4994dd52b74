import type { PatternId } from './patternIds';
import type { Settings } from './settings';

/**
 * Choices to which a person agreed for one browser profile: by them something is counted, kept, shown to
 * others or deleted there. The person alone changes one, in that profile: no other device, no file and
 * no undo does.
 */
export const PROFILE_CHOICES = [
  'tracking',
  'otherPrograms',
  'trial',
  'notifications',
  'saveEntries',
  'keepIntervalsDays',
  'keepDayTotalsDays',
] as const satisfies readonly (keyof Settings)[];

/** The same of a single pattern: while it is looked for, pages are named by a hash. */
export const PROFILE_PATTERN: PatternId = 'repolishing';

/** `next`, with the choices of the profile as they are `here`. */
export function keepProfileChoices(next: Settings, here: Settings): Settings {
  const { [PROFILE_PATTERN]: _, ...patterns } = next.patterns;
  const own = here.patterns[PROFILE_PATTERN];
  return {
    ...next,
    ...Object.fromEntries(PROFILE_CHOICES.map((name) => [name, here[name]])),
    patterns: own ? { ...patterns, [PROFILE_PATTERN]: own } : patterns,
  };
}
