// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CloseDay } from '../../../../components/popup/CloseDay';
import { EarlierNextStep } from '../../../../components/popup/EarlierNextStep';
import { FrequencyQuestion } from '../../../../components/popup/FrequencyQuestion';
import { NudgePrompt } from '../../../../components/popup/NudgePrompt';
import { QuietChoice } from '../../../../components/popup/QuietChoice';
import { StatusHeader } from '../../../../components/popup/StatusHeader';
import { NO_NUDGE_REASONS } from '../../../../utils/core/nudging/noNudgeReason';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { type Status, statusAt } from '../../../../utils/core/state/status';
import { t } from '../../../../utils/i18n';
import { click, findElement, show } from '../render';

const AT = Date.UTC(2026, 11, 7, 14);
const site = { host: 'alpha.test' };
const NOW = statusAt({
  state: INITIAL_STATE,
  today: {
    day: '2026-11-23',
    bounds: { from: 0, to: 1 },
    stretch: null,
    workMs: 0,
    work: [],
    workInStretch: [],
  },
  settings: { ...DEFAULT_SETTINGS, sites: [site] },
  visible: [site],
  calendar: { zone: 'UTC', dayStart: '04:00' },
  at: AT,
});
const reasonOf = (over: Partial<Status>) =>
  show(<StatusHeader status={{ ...NOW, ...over }} zone="UTC" isZoneKnown />).querySelector('p')
    ?.textContent ?? '';
const buttons = (page: HTMLElement) => [...page.querySelectorAll('button')];
const press = (page: HTMLElement, name: string) =>
  click(buttons(page).find(({ textContent }) => textContent === name) as HTMLElement);

it.each([
  [0, 'A few minutes since your last break.'],
  [5 * 60_000 - 1, 'A few minutes since your last break.'],
  [5 * 60_000, 'About 5 minutes since your last break.'],
])('the popup says how it stands after %i ms: %s', (sinceBreakMs, words) => {
  const status = { ...NOW, tracking: true, hasSites: true, hideNumbers: false, sinceBreakMs };
  expect(
    show(<StatusHeader status={status} zone="UTC" isZoneKnown />).querySelector('h1')?.textContent,
  ).toBe(words);
});

it('says that the time zone is not known, and nothing of it where it is', () => {
  const said = (isKnown: boolean) =>
    show(<StatusHeader status={NOW} zone="UTC" isZoneKnown={isKnown} />).textContent;
  expect(said(false)).toContain(t('popup.zoneUnknown'));
  expect(said(true)).not.toContain(t('popup.zoneUnknown'));
});

describe('the reason in the popup', () => {
  it.each(NO_NUDGE_REASONS)('%s is a whole sentence', (noNudgeReason) => {
    expect(reasonOf({ noNudgeReason })).toMatch(/^[A-Z].*\.$/);
  });

  it('says until when a call lasts, if it has an end', () => {
    const call = { from: AT, until: AT + 1_800_000 };
    expect(reasonOf({ noNudgeReason: 'call', call })).toMatch(/2:30/);
    expect(reasonOf({ noNudgeReason: 'call', call: { from: AT, until: null } })).not.toMatch(/\d/);
  });

  it('says when silent hours end', () => {
    expect(reasonOf({ noNudgeReason: 'quietHours', quietUntil: AT + 3_600_000 })).toMatch(/3:00/);
  });
});

describe('QuietChoice', () => {
  it.each([
    [/^30 minutes$/, 30],
    [/^60 minutes$/, 60],
    [/^No set end$/, 'open'],
  ] as const)('a call: %s', (name, length) => {
    const on = { onQuiet: vi.fn(), onCall: vi.fn(), onStop: vi.fn() };
    const page = show(<QuietChoice {...on} />);
    press(page, t('popup.button.call'));
    click(buttons(page).find(({ textContent }) => name.test(textContent ?? '')) as HTMLElement);
    expect(on.onCall.mock.calls).toEqual([[length]]);
    expect([on.onQuiet, on.onStop].some(({ mock }) => mock.calls.length > 0)).toBe(false);
  });
});

describe('a note in the popup', () => {
  it('has the three choices of the card, and marks its pattern as not helpful', () => {
    const on = { onAnswer: vi.fn(), onNotHelpful: vi.fn() };
    const page = show(<NudgePrompt line="A line." enoughLine={null} {...on} />);
    for (const name of ['pause', 'later', 'continued'] as const) press(page, t(`nudge.${name}`));
    expect(on.onAnswer.mock.calls).toEqual([['pause'], ['later'], ['continued']]);
    press(page, t('finding.button.notHelpful'));
    expect(on.onNotHelpful).toHaveBeenCalledTimes(1);
    expect(page.querySelector('q')).toBeNull();
  });

  it('shows the enough line back verbatim where it is about it', () => {
    const own = 'Zwei Seiten – dann <genug>.';
    const on = { onAnswer: vi.fn(), onNotHelpful: vi.fn() };
    expect(
      findElement(show(<NudgePrompt line="A line." enoughLine={own} {...on} />), 'q').textContent,
    ).toBe(own);
  });
});

it('shows an earlier next step as it was written', () => {
  const text = 'Call Ada,\n<then> the second page';
  const page = show(<EarlierNextStep text={text} onClose={() => {}} />);
  expect(findElement(page, '.own').textContent).toBe(text);
});

it('takes each answer to whether there are to be fewer', () => {
  const onAnswer = vi.fn();
  const page = show(<FrequencyQuestion onAnswer={onAnswer} />);
  for (const button of buttons(page)) click(button);
  expect(onAnswer.mock.calls).toEqual([['time'], ['words'], ['fewer'], ['none']]);
});

describe('closing the day', () => {
  const closing = (over: Partial<Parameters<typeof CloseDay>[0]> = {}) => {
    const onClose = vi.fn();
    const onSaveEntries = vi.fn(async (_choice: 'keep' | 'no') => true);
    const page = show(
      <CloseDay
        nextStep="Call Ada"
        onNextStep={vi.fn()}
        saveEntries="keep"
        locked={false}
        onUnlock={async () => true}
        onBack={vi.fn()}
        {...{ onClose, onSaveEntries, ...over }}
      />,
    );
    return { page, onClose, onSaveEntries };
  };
  const done = t('popup.button.doneToday');

  it('takes one click for who keeps what they write, or writes nothing', () => {
    for (const over of [{}, { saveEntries: 'ask', nextStep: ' ' }] as const) {
      const { page, onClose } = closing(over);
      press(page, done);
      expect(onClose).toHaveBeenCalledTimes(1);
    }
  });

  it.each(['saveEntries', 'dontKeep'] as const)(
    'asks once whether a next step is kept: %s',
    async (button) => {
      const { page, onClose, onSaveEntries } = closing({ saveEntries: 'ask' });
      press(page, done);
      expect(onClose).not.toHaveBeenCalled();
      press(page, t(`popup.button.${button}`));
      await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
      expect(onSaveEntries.mock.calls).toEqual([[button === 'saveEntries' ? 'keep' : 'no']]);
    },
  );

  it('has no place to write in for who keeps nothing, and says so', () => {
    const { page, onClose } = closing({ saveEntries: 'no' });
    expect(page.querySelector('textarea')).toBeNull();
    expect(page.textContent).toContain(t('popup.noNextStep'));
    press(page, done);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
