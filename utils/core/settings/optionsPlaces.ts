import { PATTERNS } from './patternIds';

/** The sections of the options, in their order, and the settings of each. */
export const OPTIONS_SECTIONS = {
  overview: [],
  sites: ['list', 'programs'],
  notes: [
    'after',
    'until',
    'break',
    'many',
    'form',
    'silent',
    'system',
    'icon',
    'patterns',
    ...PATTERNS,
    'trial',
  ],
  day: ['evening', 'rest', 'enough', 'pauses', 'start'],
  writing: ['keep', 'lock', 'questions', 'packs', 'own'],
  data: ['export', 'backup', 'import', 'details', 'totals', 'sync', 'part', 'delete'],
  about: ['shortcuts', 'privacy', 'idea'],
} as const;

export type OptionsSection = keyof typeof OPTIONS_SECTIONS;
/** The id of a setting: its section and its name. `options.html#notes-after` leads to it. */
export type OptionsPlace = {
  [Section in OptionsSection]: `${Section}-${(typeof OPTIONS_SECTIONS)[Section][number]}`;
}[OptionsSection];

export const OPTIONS_PLACES = Object.entries(OPTIONS_SECTIONS).flatMap(([section, names]) =>
  names.map((name) => `${section}-${name}` as OptionsPlace),
);

/** The section that a hash leads to, be it its own name or that of a setting in it: the overview for any other. */
export function sectionOf(hash: string): OptionsSection {
  const [section = ''] = hash.replace('#', '').split('-');
  return Object.hasOwn(OPTIONS_SECTIONS, section) ? (section as OptionsSection) : 'overview';
}

export const SECTIONS = Object.keys(OPTIONS_SECTIONS) as OptionsSection[];
