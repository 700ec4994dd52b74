// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CloseDay } from '../../../../components/popup/CloseDay';
import { EarlierNextStep } from '../../../../components/popup/EarlierNextStep';
import { FrequencyQuestion } from '../../../../components/popup/FrequencyQuestion';
import { NudgePrompt } from '../../../../components/popup/NudgePrompt';
import { QuietChoice } from '../../../../components/popup/QuietChoice';
import { StatusHeader } from '../../../../components/popup/StatusHeader';
import { viewKindOf } from '../../../../components/popup/viewKind';
import { NO_NUDGE_REASONS } from '../../../../utils/core/nudging/noNudgeReason';
import { choicesFor } from '../../../../utils/core/nudging/nudge';
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
    undecided: [],
  },
  settings: { ...DEFAULT_SETTINGS, sites: [site] },
  visible: [site],
  calendar: { zone: 'UTC', dayStart: '04:00' },
  at: AT,
});
const OUTLOOK = {
  reason: null,
  quietFrom: null,
  laterFrom: null,
  windowFrom: AT,
  plannedFrom: null,
} as const;
const header = (over: Partial<Status>, known: Partial<Parameters<typeof StatusHeader>[0]> = {}) => {
  const status = { ...NOW, ...over };
  return show(
    <StatusHeader
      status={status}
      outlook={OUTLOOK}
      view={viewKindOf(status)}
      zone="UTC"
      isZoneKnown
      countedSite={null}
      isHidden={false}
      isUnseen={false}
      closing="That was the day."
      {...known}
    />,
  );
};
/** What is said, whichever line it stands in. */
const saidOf = (...given: Parameters<typeof header>) => header(...given).textContent ?? '';
const reasonOf = (over: Partial<Status>, known = {}) =>
  header(over, { view: 'day', ...known }).querySelector('p')?.textContent ?? '';
const buttons = (page: HTMLElement) => [...page.querySelectorAll('button')];
const press = (page: HTMLElement, name: string) =>
  click(buttons(page).find(({ textContent }) => textContent === name) as HTMLElement);

it.each([
  [0, 'A few minutes since your last break.'],
  [5 * 60_000 - 1, 'A few minutes since your last break.'],
  [5 * 60_000, 'About 5 minutes since your last break.'],
])('the popup says how it stands after %i ms: %s', (sinceBreakMs, words) => {
  const status = { tracking: true, hasSites: true, hideNumbers: false, sinceBreakMs };
  expect(header(status).querySelector('h1')?.textContent).toBe(words);
});

it('says that the time zone is not known, and nothing of it where it is', () => {
  expect(saidOf({}, { isZoneKnown: false })).toContain(t('popup.zoneUnknown'));
  expect(saidOf({})).not.toContain(t('popup.zoneUnknown'));
});

describe('what the popup is about', () => {
  const call = { from: AT, until: null };
  it.each([
    ['stopped', { tracking: false, doneAt: AT }],
    ['noSites', { hasSites: false, pausing: true }],
    ['pause', { pausing: true, call, doneAt: AT }],
    ['call', { call, doneAt: AT }],
    ['closed', { doneAt: AT }],
    ['day', {}],
  ] as const)('%s', (kind, over) => {
    expect(viewKindOf({ ...NOW, ...over })).toBe(kind);
  });

  it('is the line that the day was closed with, when that was, and that a next step is kept', () => {
    const closed = { doneAt: AT, noNudgeReason: 'snooze', hasNextStep: true } as const;
    expect(saidOf(closed)).toMatch(
      /^That was the day\.You closed the day at 2:00.* Your next step/,
    );
    expect(saidOf({ ...closed, hasNextStep: false })).not.toContain('next step');
  });

  it('is a pause or a call, in one sentence', () => {
    expect(saidOf({ pausing: true, noNudgeReason: 'pause' })).toBe('A pause is under way.');
    expect(saidOf({ call, noNudgeReason: 'call' })).toBe('Quiet: you are on a call.');
  });
});

describe('the site in front', () => {
  const here = { countedSite: 'docs.test' };
  it('is said to be counted', () => {
    const inStretch = { sinceBreakMs: 60_000, noNudgeReason: 'nothingDue' } as const;
    expect(saidOf(inStretch, here)).toMatch(/docs\.test is counted\.$/);
    expect(saidOf(inStretch)).not.toContain('counted');
  });

  it('begins a stretch where none is open', () => {
    const between = { sinceBreakMs: null, noNudgeReason: 'nothingDue' } as const;
    expect(saidOf(between, here)).toMatch(
      /docs\.test is counted: a stretch of work begins here\.$/,
    );
    expect(saidOf(between)).toMatch(/begins when you are on a site you chose\.$/);
  });

  it('is said to be hidden by a policy, with what is counted of it', () => {
    const known = { ...here, isHidden: true };
    for (const sinceBreakMs of [60_000, null]) {
      expect(saidOf({ sinceBreakMs, noNudgeReason: 'nothingDue' }, known)).toMatch(
        /Your organisation hides docs\.test from extensions\. It is counted from now until this tab leaves it\.$/,
      );
    }
    expect(saidOf({ tracking: false }, known)).not.toContain('organisation');
  });

  it('is said to be hidden by the browser, where it tells nothing of the page', () => {
    const hidden = { isUnseen: true };
    for (const sinceBreakMs of [60_000, null]) {
      expect(saidOf({ sinceBreakMs, noNudgeReason: 'nothingDue' }, hidden)).toMatch(
        /The browser does not let Enough see this page\.$/,
      );
    }
    expect(saidOf({ tracking: false }, hidden)).not.toContain('see this page');
    expect(saidOf({ hasSites: false }, hidden)).not.toContain('see this page');
  });

  it('is not said to be counted while counting is stopped', () => {
    expect(saidOf({ tracking: false, sinceBreakMs: 60_000 }, here)).not.toContain('docs.test');
  });
});

describe('the note to come', () => {
  const due = { sinceBreakMs: 60_000, noNudgeReason: 'nothingDue' } as const;
  it.each([
    [null, /^On the sites you chose\. A note may come after 60 to 90 minutes\.$/],
    ['cap', /its notes have come/],
    ['ignored', /three notes went by/],
    ['spacing', /a note came a short time ago/],
    ['afterPause', /you had a pause/],
    ['frequencyQuestion', /until you say/],
    ['nothingDue', /^A pause is here if you want one\.$/],
    ['alreadyShown', /^Quiet until your next break\.$/],
  ] as const)('%s', (reason, words) => {
    expect(reasonOf(due, { outlook: { ...OUTLOOK, reason } })).toMatch(words);
  });

  it('does not come where silent hours begin before it, and the popup says when', () => {
    const outlook = { ...OUTLOOK, reason: 'quietHours', quietFrom: AT + 7_200_000 } as const;
    expect(reasonOf(due, { outlook })).toMatch(/^Quiet from 4:00/);
  });

  it('comes once more after "Later", and the popup says from when', () => {
    const outlook = { ...OUTLOOK, laterFrom: AT + 900_000 };
    expect(reasonOf({ ...due, noNudgeReason: 'later' }, { outlook })).toMatch(/from 2:15/);
  });
});

describe('the note of a planned pause', () => {
  const due = { sinceBreakMs: 60_000, noNudgeReason: 'nothingDue' } as const;
  const hour = 3_600_000;
  const planned = /^A note may come from 2:30.*, at the pause you planned\.$/;
  const at = { ...OUTLOOK, plannedFrom: AT + hour / 2 };

  it.each([
    ['comes before that of a long stretch', 'nothingDue', { windowFrom: AT + hour }, planned],
    ['comes after that of a long stretch', 'nothingDue', { windowFrom: AT }, /60 to 90 minutes/],
    ['comes though this stretch had its note', 'alreadyShown', {}, planned],
    ['comes though no lull came', 'noLull', {}, planned],
    ['comes though chance withheld one', 'withheld', {}, planned],
    ['comes, and one was asked for later before', 'later', { laterFrom: AT }, /You said later/],
    ['does not come', 'alreadyShown', { plannedFrom: null }, /^Quiet until your next break\.$/],
  ] as const)('%s', (_, noNudgeReason, outlook, words) => {
    expect(reasonOf({ ...due, noNudgeReason }, { outlook: { ...at, ...outlook } })).toMatch(words);
  });
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
    [/^1 hour$/, 60],
    [/^No set end$/, 'open'],
  ] as const)('a call: %s', (name, length) => {
    const on = { onQuiet: vi.fn(), onCall: vi.fn(), onStop: vi.fn(), onBack: vi.fn() };
    const page = show(<QuietChoice {...on} />);
    press(page, t('popup.button.call'));
    click(buttons(page).find(({ textContent }) => name.test(textContent ?? '')) as HTMLElement);
    expect(on.onCall.mock.calls).toEqual([[length]]);
    expect([on.onQuiet, on.onStop].some(({ mock }) => mock.calls.length > 0)).toBe(false);
  });

  it('has a title and a way back in both of its parts, and keeps the keyboard in them', () => {
    const on = { onQuiet: vi.fn(), onCall: vi.fn(), onStop: vi.fn(), onBack: vi.fn() };
    const page = show(<QuietChoice {...on} />);
    const title = () => findElement(page, 'legend').textContent;
    const focused = () => document.activeElement?.textContent;
    expect(title()).toBe(t('popup.quietFor'));
    press(page, t('popup.button.call'));
    expect([title(), focused()]).toEqual([t('popup.callLength'), t('popup.callLength')]);
    press(page, t('popup.button.back'));
    expect([title(), focused()]).toEqual([t('popup.quietFor'), t('popup.button.call')]);
    expect(on.onBack).not.toHaveBeenCalled();
    press(page, t('popup.button.back'));
    expect(on.onBack).toHaveBeenCalledTimes(1);
  });
});

describe('a note in the popup', () => {
  it('has the three choices of the card, and marks its pattern as not helpful', () => {
    const on = { onAnswer: vi.fn(), onNotHelpful: vi.fn() };
    const choices = choicesFor('longStretch');
    const page = show(<NudgePrompt line="A line." ownWords={null} choices={choices} {...on} />);
    for (const name of ['pause', 'later', 'continued'] as const) press(page, t(`nudge.${name}`));
    expect(on.onAnswer.mock.calls).toEqual([['pause'], ['later'], ['continued']]);
    press(page, t('finding.button.notHelpful'));
    expect(on.onNotHelpful).toHaveBeenCalledTimes(1);
    expect(page.querySelector('q')).toBeNull();
  });

  it.each(['lateHours', 'restDayWork', 'movingLine'] as const)(
    'can close the day: %s',
    (pattern) => {
      const on = { onAnswer: vi.fn(), onNotHelpful: vi.fn() };
      const choices = choicesFor(pattern);
      const page = show(<NudgePrompt line="A line." ownWords={null} choices={choices} {...on} />);
      press(page, t('nudge.done'));
      expect(on.onAnswer.mock.calls).toEqual([['done']]);
    },
  );

  it('shows the enough line back verbatim where it is about it', () => {
    const own = 'Zwei Seiten – dann <genug>.';
    const on = { onAnswer: vi.fn(), onNotHelpful: vi.fn() };
    expect(
      findElement(show(<NudgePrompt line="A line." ownWords={own} choices={[]} {...on} />), 'q')
        .textContent,
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
