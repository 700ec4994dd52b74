// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckInSummary } from '../../../../components/journal/CheckInSummary';
import { NewPassphrase } from '../../../../components/journal/NewPassphrase';
import { Unlock } from '../../../../components/journal/Unlock';
import { CheckIn, type CheckInWords } from '../../../../components/reflection/CheckIn';
import { Reflection } from '../../../../components/reflection/Reflection';
import { Writing } from '../../../../components/reflection/Writing';
import { plural, t } from '../../../../utils/i18n';
import { click, findElement, show, type } from '../render';

const press = (page: HTMLElement, name: string) => {
  const found = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  click(found);
};
const has = (page: HTMLElement, name: string) =>
  [...page.querySelectorAll('button')].some(({ textContent }) => textContent === name);
/** Sends the form, and goes on once what it asked was answered. */
const submit = (page: HTMLElement) =>
  act(async () => {
    findElement(page, 'form').dispatchEvent(
      new Event('submit', { bubbles: true, cancelable: true }),
    );
    await new Promise((resolve) => setImmediate(resolve));
  });

const draft = { text: '', isEphemeral: false, change: vi.fn(), setEphemeral: vi.fn() };
const on = {
  onSave: vi.fn(),
  onDiscard: vi.fn(),
  onSaveEntries: vi.fn(async () => true),
  onUnlock: vi.fn(async (passphrase: string) => passphrase === 'right'),
};
beforeEach(() => {
  for (const each of [...Object.values(on), draft.change, draft.setEphemeral]) each.mockClear();
});
const calls = () =>
  [on.onSave, on.onDiscard, on.onSaveEntries].map(({ mock }) => mock.calls.length);

describe('Writing', () => {
  const written = { ...draft, text: 'Some words' };
  const writing = (over: object = {}) =>
    show(
      <Writing
        label="A label"
        saveEntries="keep"
        locked={false}
        {...on}
        draft={written}
        {...over}
      />,
    );
  const keep = t('popup.button.keep');

  it('keeps what was written at the first press', () => {
    press(writing(), keep);
    expect(calls()).toEqual([1, 0, 0]);
  });

  it('lets nothing be kept that is empty', () => {
    press(writing({ draft: { ...draft, text: '  \n ' } }), keep);
    expect(calls()).toEqual([0, 1, 0]);
  });

  it.each([
    ['saveEntries', [1, 0, 1], 'keep'],
    ['dontKeep', [0, 1, 1], 'no'],
  ] as const)('asks once whether notes are kept: %s', async (answer, expected, choice) => {
    const page = writing({ saveEntries: 'ask' });
    press(page, keep);
    expect(calls()).toEqual([0, 0, 0]);
    press(page, t(`popup.button.${answer}`));
    await vi.waitFor(() => expect(calls()).toEqual(expected));
    expect(on.onSaveEntries).toHaveBeenCalledWith(choice);
  });

  it.each([
    ['who keeps nothing', { saveEntries: 'no' }],
    ['who writes without keeping', { draft: { ...written, isEphemeral: true } }],
  ])('offers no keeping to %s, and says so', (_, over) => {
    const page = writing(over);
    expect(has(page, keep)).toBe(false);
    expect(page.textContent).toContain(t('popup.notKept'));
    press(page, t('popup.button.close'));
    expect(calls()).toEqual([0, 1, 0]);
  });

  it('keeps behind a lock once the passphrase opened it', async () => {
    const page = writing({ locked: true });
    press(page, keep);
    for (const [passphrase, kept] of [
      ['other', 0],
      ['right', 1],
    ] as const) {
      type(findElement<HTMLInputElement>(page, 'input[type=password]'), passphrase);
      await submit(page);
      expect(on.onSave).toHaveBeenCalledTimes(kept);
    }
  });
});

describe('Reflection', () => {
  const reflection = (over: object = {}) =>
    show(
      <Reflection
        text="A question?"
        follow={null}
        saveEntries="keep"
        locked={false}
        draft={draft}
        onClose={vi.fn()}
        {...on}
        {...over}
      />,
    );

  it('stands open where something was begun', () => {
    expect(reflection().querySelector('textarea')).toBeNull();
    const page = reflection({ draft: { ...draft, text: 'Begun' } });
    expect(findElement<HTMLTextAreaElement>(page, 'textarea').value).toBe('Begun');
  });

  it('says in the place of "Another" that the last was the last', () => {
    const noOther = t('popup.noOther');
    expect(reflection({ onAnother: vi.fn() }).textContent).not.toContain(noOther);
    const page = reflection({ isLast: true });
    expect(has(page, t('popup.button.another'))).toBe(false);
    expect(page.textContent).toContain(noOther);
    expect(document.activeElement?.textContent).toBe(noOther);
  });

  it('has no "Not for me" under a question of the person', () => {
    expect(has(reflection(), t('popup.button.notForMe'))).toBe(false);
    expect(has(reflection({ onNotForMe: vi.fn() }), t('popup.button.notForMe'))).toBe(true);
  });
});

describe('CheckIn', () => {
  const checkIn = (saveEntries: 'ask' | 'keep' = 'keep') => {
    const onCheckIn = vi.fn<(words: CheckInWords) => void>();
    const [onSaveEntries, onDone] = [vi.fn(async () => true), vi.fn()];
    const page = show(<CheckIn {...{ saveEntries, onCheckIn, onSaveEntries, onDone }} />);
    return { page, onCheckIn, onSaveEntries, onDone };
  };

  it.each(['interest', 'duty', 'worry'] as const)('%s takes one tap', (motive) => {
    const { page, onCheckIn, onDone } = checkIn();
    press(page, t(`checkIn.button.${motive}`));
    expect(onCheckIn.mock.calls).toEqual([[{ motive, word: '', feeling: '' }]]);
    press(page, t('checkIn.button.skip'));
    expect(onCheckIn).toHaveBeenCalledTimes(1);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('takes a word of the person, and one for how it felt', async () => {
    const { page, onCheckIn, onDone } = checkIn();
    press(page, t('checkIn.button.own'));
    expect(onCheckIn).not.toHaveBeenCalled();
    type(findElement<HTMLInputElement>(page, 'input'), ' pride ');
    await submit(page);
    type(findElement<HTMLInputElement>(page, 'input'), 'warm');
    await submit(page);
    expect(onCheckIn.mock.calls).toEqual([
      [{ motive: 'own', word: 'pride', feeling: '' }],
      [{ motive: 'own', word: 'pride', feeling: 'warm' }],
    ]);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('can be skipped at once, and then nothing is said', () => {
    const { page, onCheckIn, onDone } = checkIn();
    press(page, t('checkIn.button.skip'));
    expect([onCheckIn.mock.calls.length, onDone.mock.calls.length]).toEqual([0, 1]);
  });

  it('keeps nothing before the person said that it may be kept', async () => {
    const no = checkIn('ask');
    press(no.page, t('checkIn.button.duty'));
    expect(no.onCheckIn).not.toHaveBeenCalled();
    press(no.page, t('popup.button.dontKeep'));
    expect([no.onCheckIn.mock.calls.length, no.onSaveEntries.mock.calls]).toEqual([0, [['no']]]);
    const yes = checkIn('ask');
    press(yes.page, t('checkIn.button.duty'));
    press(yes.page, t('popup.button.saveEntries'));
    await vi.waitFor(() => expect(yes.onCheckIn).toHaveBeenCalledTimes(1));
  });
});

describe('a passphrase', () => {
  it('that is another one is said so, and the next try may open', async () => {
    const page = show(<Unlock text="To read." onUnlock={on.onUnlock} />);
    const field = findElement<HTMLInputElement>(page, 'input');
    type(field, 'other');
    await submit(page);
    expect(findElement(page, '[role=status]').textContent).toBe(t('lock.other'));
    type(field, 'right');
    expect(findElement(page, '[role=status]').textContent).toBe('');
    await submit(page);
    expect(on.onUnlock.mock.calls).toEqual([['other'], ['right']]);
  });

  const locking = () => {
    const onSet = vi.fn(async () => true);
    const page = show(
      <NewPassphrase changes={false} minutes={15} onSet={onSet} onBack={() => {}} />,
    );
    const [next, twice] = [...page.querySelectorAll<HTMLInputElement>('input[type=password]')];
    if (!next || !twice) throw new Error('There are no two fields.');
    const tick = () => click(findElement(page, 'input[type=checkbox]'));
    return { page, onSet, next, twice, tick };
  };

  it.each([
    ['without the tick', 'long enough for it', 'long enough for it', false],
    ['that is short', 'eleven char', 'eleven char', true],
    ['that many people use', 'password1234', 'password1234', true],
    ['that differs', 'long enough for it', 'long enough foR it', true],
  ])('makes no lock %s', async (_, first, second, ticks) => {
    const { page, onSet, next, twice, tick } = locking();
    type(next, first);
    type(twice, second);
    if (ticks) tick();
    await submit(page);
    expect(onSet).not.toHaveBeenCalled();
  });

  it('makes a lock once what forgetting means was read and ticked', async () => {
    const { page, onSet, next, twice, tick } = locking();
    expect(page.textContent).toContain(t('lock.warning'));
    type(next, 'long enough for it');
    type(twice, 'long enough for it');
    tick();
    await submit(page);
    expect(onSet.mock.calls).toEqual([
      [{ passphrase: '', next: 'long enough for it', minutes: 15 }],
    ]);
  });

  it('makes one lock, however often it is asked for while that takes its time', async () => {
    const { page, onSet, next, twice, tick } = locking();
    let answer = (_: boolean) => {};
    onSet.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    type(next, 'long enough for it');
    type(twice, 'long enough for it');
    tick();
    await submit(page);
    expect(findElement<HTMLButtonElement>(page, 'button[type=submit]').disabled).toBe(true);
    await submit(page);
    expect(onSet).toHaveBeenCalledTimes(1);
    answer(false);
    await submit(page);
    await submit(page);
    expect(onSet).toHaveBeenCalledTimes(2);
  });
});

it('says how many answers are left before words are told back, and no figure while they are hidden', () => {
  const words = (numbers: boolean) =>
    show(<CheckInSummary checkIns={null} count={3} numbers={numbers} onOpen={() => {}} />)
      .textContent;
  expect(words(true)).toContain(plural('checkIn.few', 9));
  expect(words(false)).not.toMatch(/\d/);
});
