// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TrialView } from '../../../../components/settings/TrialView';
import { describeTrial } from '../../../../components/text/trialText';
import type { Counts } from '../../../../utils/core/nudging/trial/confidenceInterval';
import { beginTrial, type Trial } from '../../../../utils/core/nudging/trial/decisionPoint';
import type { SecondaryOutcomes } from '../../../../utils/core/nudging/trial/secondaryOutcomes';
import { show } from '../render';

const counts = (k1: number, n1: number, k0: number, n0: number): Counts => ({
  sent: { breaks: k1, points: n1 },
  withheld: { breaks: k0, points: n0 },
});
const looked = (...looks: Counts[]): Trial => ({
  ...beginTrial(0),
  counts: looks.at(-1) ?? beginTrial(0).counts,
  interimAnalyses: looks,
});
const collecting: Trial = { ...beginTrial(0), counts: counts(5, 17, 4, 17) };
const at60 = counts(14, 31, 9, 29);
const at120 = counts(24, 60, 20, 60);
const at240 = counts(45, 120, 45, 120);

const few = {
  sent: { points: 19, longBreaks: 1, minutes: 190, squares: 1_910 },
  welcome: { yes: 0, fine: 0, no: 0 },
};

describe('what the trial says', () => {
  it.each<[string, Trial, readonly string[], string]>([
    [
      'while it collects',
      collecting,
      ['Enough is testing itself. 34 moments counted so far. The first result comes at 60.'],
      'Enough is testing itself. There is nothing to say so far.',
    ],
    [
      'when it cannot tell',
      looked(at60),
      [
        'Cannot tell so far. After a note you took a break within 20 minutes 14 of 31 times; after silence 9 of 29. In 100 moments that could mean anything from 10 fewer breaks to 36 more.',
        '60 moments counted so far. The next result comes at 120.',
      ],
      'Cannot tell so far.',
    ],
    [
      'when it cannot tell, and it looks like more',
      looked(counts(17, 31, 8, 29)),
      [
        'Cannot tell so far. After a note you took a break within 20 minutes 17 of 31 times; after silence 8 of 29. In 100 moments that could mean anything from 2 to 48 more breaks.',
        '60 moments counted so far. The next result comes at 120.',
      ],
      'Cannot tell so far.',
    ],
    [
      'when it cannot tell, and it looks like fewer',
      looked(counts(8, 29, 17, 31)),
      [
        'Cannot tell so far. After a note you took a break within 20 minutes 8 of 29 times; after silence 17 of 31. In 100 moments that could mean anything from 48 to 2 fewer breaks.',
        '60 moments counted so far. The next result comes at 120.',
      ],
      'Cannot tell so far.',
    ],
    [
      'when notes help',
      looked(at60, counts(33, 60, 15, 60)),
      [
        'For you, a break seems to follow more often after a note: about 30 more in 100 moments (likely between 13 and 45 more). This says nothing about how rested you feel.',
        '120 moments counted so far. The next result comes at 240.',
      ],
      'For you, a break seems to follow more often after a note. This says nothing about how rested you feel.',
    ],
    [
      'when they make little difference',
      looked(at60, at120, at240, counts(90, 240, 90, 240)),
      [
        'For you, notes make little difference to taking a break. You may want fewer, or none. Questions and pauses work without them.',
        'In 100 moments, breaks after a note compared with breaks after silence: -12 to +12 in the first half, -12 to +12 in the second.',
        'The trial is over. From now on notes come as usual.',
      ],
      'For you, notes make little difference to taking a break. You may want fewer, or none. Questions and pauses work without them.',
    ],
    [
      'when they get in the way',
      looked(counts(3, 30, 25, 30)),
      [
        'For you, breaks come less often after notes. The notes are off now. You can turn them on whenever you like.',
      ],
      'For you, breaks come less often after notes. The notes are off now. You can turn them on whenever you like.',
    ],
  ])('%s', (_, trial, figures, words) => {
    expect(describeTrial(trial, true, true)).toEqual(figures);
    expect(describeTrial(trial, false, true)).toEqual([words]);
    expect(words).not.toMatch(/\d/);
  });

  it('does not say that notes are off once the person turned them on', () => {
    const bad = looked(counts(3, 30, 25, 30));
    const on = 'For you, breaks come less often after notes.';
    expect(describeTrial(bad, true, false)).toEqual([on]);
    expect(describeTrial(bad, false, false)).toEqual([on]);
  });

  it('tells how many moments were left out on each side', () => {
    const trial = { ...collecting, excluded: { sent: 2, withheld: 1 } };
    expect(describeTrial(trial, true, true).at(-1)).toBe(
      'Left out, since a part of their time is not known: 2 with a note, 1 with silence.',
    );
  });

  it('tells that an effect may be fading', () => {
    const fading = looked(counts(24, 30, 6, 30), counts(48, 60, 12, 60), counts(64, 120, 28, 120));
    expect(describeTrial(fading, false, false)[1]).toMatch(/^The effect may be fading/);
  });
});

describe('what is looked at beside it', () => {
  const side = (points: number, longBreaks: number, minutes: number[]) => ({
    points,
    longBreaks,
    minutes: minutes.reduce((sum, each) => sum + points * (each / minutes.length), 0),
    squares: minutes.reduce((sum, each) => sum + points * (each ** 2 / minutes.length), 0),
  });
  const also: SecondaryOutcomes = {
    sent: side(30, 20, [10, 30]),
    withheld: side(28, 10, [20, 60]),
    welcome: { yes: 3, fine: 2, no: 1 },
  };

  const said = (trial: Trial, numbers = true) =>
    show(<TrialView trial={trial} numbers={numbers} nudgesOff={false} />).textContent;

  it('is told with the outcome, as ranges', () => {
    expect(said({ ...looked(at60), secondaryAtAnalysis: also })).toContain(
      [
        'After a note the stretch of work went on for 20 minutes on average, after silence for 40 minutes. That could mean anything from 30 minutes to 10 minutes shorter.',
        'Within four hours a break of 20 minutes or more began 20 of 30 times after a note, 10 of 28 after silence. In 100 moments that could mean anything from 5 to 52 more.',
        'Asked about some of the notes, you said: welcome 3, either way 2, not welcome 1.',
      ].join(' '),
    );
  });

  it.each<[string, Trial, boolean]>([
    ['before the first analysis', { ...collecting, secondary: also }, true],
    [
      'of fewer than 20 on a side, and nobody asked',
      { ...looked(at60), secondaryAtAnalysis: { ...also, ...few } },
      true,
    ],
    ['in words without figures', { ...looked(at60), secondaryAtAnalysis: also }, false],
  ])('is not told %s', (_, trial, numbers) => {
    expect(said(trial, numbers)).not.toMatch(/the stretch|four hours|Asked/);
  });
});

describe('the picture of the trial', () => {
  it.each([
    ['is drawn around zero once there was a look', looked(at60), true, 1],
    ['is not there before', collecting, true, 0],
    ['shows each half by itself from 240 moments on', looked(at60, at120, at240), true, 3],
    ['goes with the numbers', looked(at60), false, 0],
  ] as const)('%s', (_, trial, numbers, pictures) => {
    const page = show(<TrialView trial={trial} numbers={numbers} nudgesOff={false} />);
    expect(page.querySelectorAll('svg')).toHaveLength(pictures);
  });

  it('has a sentence that says the same', () => {
    const page = show(<TrialView trial={looked(at60)} numbers nudgesOff={false} />);
    const id = page.querySelector('svg')?.getAttribute('aria-describedby');
    expect(page.querySelector(`[id="${id}"]`)?.textContent).toMatch(/^Cannot tell so far/);
  });
});
