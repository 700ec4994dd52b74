import { DEFAULT_SETTINGS } from '../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../utils/core/state/state';
import type { Export } from '../../../utils/store/transfer/export';

export const EXPORTED_AT = Date.UTC(2026, 10, 16, 9, 30);
const SECOND = EXPORTED_AT / 1_000;

/** An export with something in each of its places. Days and instants are around `AT`. */
export const FULL: Export = {
  format: 'enough-export',
  version: 1,
  exportedAt: '2026-11-16T09:30:00.000Z',
  settings: {
    ...DEFAULT_SETTINGS,
    sites: [{ host: 'docs.example.com' }, { host: 'example.org', path: '/team' }],
    quietHours: [{ weekdays: [1, 3], from: '14:00', to: '16:00' }],
    plannedPauses: [{ at: '12:30', weekdays: [1, 2, 3, 4, 5], name: 'lunch' }],
    patterns: { lateHours: { on: true, restsUntil: EXPORTED_AT + 1, notHelpful: 1 } },
    enoughLine: { words: 'The letter, and then supper.', end: '18:30', amountMinutes: null },
    restDays: [6, 7],
    nudgesPerDay: 1,
  },
  record: {
    days: {
      '2026-11-15': {
        v: 1,
        sites: ['docs.example.com', ''],
        spans: [
          [0, SECOND - 86_400, 1_500],
          [1, SECOND - 84_000, 600],
        ],
        pauses: [
          [SECOND - 84_900, 540],
          [SECOND - 80_000, 300, 300],
        ],
        exclusions: [[SECOND - 90_000, 600, 0]],
      },
    },
    totals: {
      '2026-10-01': {
        day: '2026-10-01',
        workMs: 7_200_000,
        longestMs: 3_600_000,
        firstAt: Date.UTC(2026, 9, 1, 8),
        lastAt: Date.UTC(2026, 9, 1, 12),
        longBreaks: 1,
        eveningMs: 0,
        unknownMs: 0,
        untrackedMs: 0,
        hours: Array.from({ length: 24 }, (_, hour) => (hour === 8 || hour === 11 ? 3_600_000 : 0)),
        sites: { 'docs.example.com': 7_200_000 },
      },
    },
    nudges: {
      '2026-11-15': [
        {
          id: 'nudge-1',
          at: EXPORTED_AT - 86_400_000,
          pattern: 'longStretch',
          textId: 'nd03',
          end: 'pause',
          endedAt: EXPORTED_AT - 86_390_000,
        },
      ],
    },
    pages: {
      '2026-11-15': [
        {
          page: 'hash',
          host: 'docs.example.com',
          root: false,
          from: EXPORTED_AT - 86_400_000,
          to: EXPORTED_AT - 86_300_000,
        },
      ],
    },
    trial: {
      decisionPoints: {
        '2026-11-15': [
          {
            ...({
              id: 'nudge-1',
              at: EXPORTED_AT - 86_400_000,
              day: '2026-11-15',
              probability: 0.5,
            } as const),
            ...({ sent: true, textId: 'nd03', gap: 'lull', stretchMinutes: 61 } as const),
            ...({ outcome: 'break', version: 1 } as const),
            ...({ longBreak: true, minutesLeft: 12, welcome: 'fine' } as const),
          },
        ],
      },
      permutationPValue: null,
      halves: null,
    },
    state: {
      ...INITIAL_STATE,
      openSpan: {
        site: 'docs.example.com',
        from: EXPORTED_AT - 60_000,
        lastSeenAt: EXPORTED_AT,
        lastAudibleAt: 0,
        session: 'a',
      },
      firstCountedAt: Date.UTC(2026, 9, 1, 8),
      closedDays: [{ day: '2026-11-15', at: EXPORTED_AT - 50_000_000 }],
    },
    questionsShown: { Q01: EXPORTED_AT - 86_400_000 },
    findingsShown: { shortNights: EXPORTED_AT - 86_400_000 },
  },
  journal: [
    {
      id: 'entry-1',
      at: EXPORTED_AT - 86_400_000,
      kind: 'reflection',
      question: 'Q01',
      text: 'Mostly duty. \u202Bאולי\u202C',
    },
    {
      id: 'entry-2',
      at: EXPORTED_AT - 80_000_000,
      kind: 'nextStep',
      question: null,
      text: 'Two.\nThree.',
    },
  ],
  unreadable: { settings: [], record: {}, journal: {} },
};
