import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CurrentNudge } from '../../../../utils/core/nudging/nudge';
import { INITIAL_STATE, type State } from '../../../../utils/core/state/state';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { createHandlers } = await import('../../../../entrypoints/background/handlers');
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const NUDGE = { id: 'shown', tab: 1, phase: 'shown' } as CurrentNudge;

/** How many samples are taken of what a page's script says while this is the state. */
async function samplesOf(state: Partial<State>, says: 'lull' | { answer: string }, tab: number) {
  const dispatch = vi.fn(() => new Promise<never>(() => undefined));
  type Parts = Parameters<typeof createHandlers>;
  const recorder = { currentState: async () => ({ ...INITIAL_STATE, ...state }), dispatch };
  const does = createHandlers(recorder as unknown as Parts[0], {} as Parts[1], {} as Parts[2]);
  const handled =
    says === 'lull'
      ? does.reportLull({ blind: false }, tab)
      : does.reportAnswer({ id: says.answer, end: 'pause' }, tab);
  await Promise.race([handled, vi.waitUntil(() => dispatch.mock.calls.length > 0)]);
  return dispatch.mock.calls.length;
}

it.each(['ask', 'no'] as const)(
  'closes the day without its next step where the person chose "%s"',
  async (saveEntries) => {
    const queue = <T>(job: () => Promise<T>) => job();
    type Parts = Parameters<typeof createHandlers>;
    const recorder = { queue, dispatch: vi.fn(async () => undefined) };
    const does = createHandlers(recorder as unknown as Parts[0], {} as Parts[1], {} as Parts[2]);
    await changeSettings({ saveEntries });
    await does.closeDay({ closed: true, nextStep: 'The letter.', id: 'a' }, -1);
    expect(recorder.dispatch).toHaveBeenCalledOnce();
    expect((await readJournal(9, Date.now())).entries).toEqual([]);
  },
);

it('lets go of a line that waits for the lock to open, once nothing is to be kept', async () => {
  const queue = <T>(job: () => Promise<T>) => job();
  type Parts = Parameters<typeof createHandlers>;
  const recorder = { queue, dispatch: async () => undefined };
  const does = createHandlers(recorder as unknown as Parts[0], {} as Parts[1], {} as Parts[2]);
  const pendingLine = { id: 'a', at: 1, before: 'A page.' };
  await fakeBrowser.storage.session.set({ pendingLine });
  await does.changeSettings({ patch: { saveEntries: 'keep' } }, -1);
  expect(await fakeBrowser.storage.session.get('pendingLine')).toEqual({ pendingLine });
  await does.changeSettings({ patch: { saveEntries: 'no' } }, -1);
  expect(Object.values(await fakeBrowser.storage.session.get('pendingLine'))).not.toContainEqual(
    pendingLine,
  );
});

it('takes no sample of what a page says that nothing was offered to', async () => {
  const pause = { from: 0, backTo: 1, nudge: 'shown' };
  expect([
    await samplesOf({}, 'lull', 1),
    await samplesOf({ nudge: NUDGE }, 'lull', 2),
    await samplesOf({ pause }, 'lull', 1),
    await samplesOf({}, { answer: 'shown' }, 1),
    await samplesOf({ nudge: NUDGE }, { answer: 'another' }, 1),
    await samplesOf({ pause: { from: 0, backTo: 1 } }, { answer: 'shown' }, 1),
  ]).toEqual([0, 0, 0, 0, 0, 0]);
  expect([
    await samplesOf({ nudge: NUDGE }, 'lull', 1),
    await samplesOf({ nudge: NUDGE }, { answer: 'shown' }, 1),
    // Its first answer may have got through, and its worker died before the page of the pause was opened.
    await samplesOf({ pause }, { answer: 'shown' }, 1),
  ]).toEqual([1, 1, 1]);
});
