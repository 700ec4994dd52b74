import { answer, beginPause, beQuiet, closeDay, endPause, nothing } from '../../utils/core/acts';
import { correct, undoCorrection } from '../../utils/core/corrections';
import { roundLength } from '../../utils/core/rounding';
import { show } from '../../utils/core/steps';
import { lengthInWords } from '../../utils/durations';
import type { Card } from '../../utils/messages';
import { now } from '../../utils/platform/clock';
import { isResting } from '../../utils/platform/sample';
import type { Handlers } from '../../utils/platform/serve';
import { keepEntry, removeEntry } from '../../utils/store/journal';
import { readAsked, rememberAsked } from '../../utils/store/record';
import { changeSettings, readSettings } from '../../utils/store/settings';
import { language, t } from '../../utils/words';
import { deleteEverything } from './forget';
import type { Keeper, Looked } from './keeper';
import type { Sites } from './sites';

/** What each message does. The contract is `utils/messages.ts`. */
export function createHandlers(keeper: Keeper, sites: Sites): Handlers {
  /** A change that is no part of the record, then a look, so that it counts at once. */
  const then = async (job: () => Promise<unknown>) => {
    await keeper.queue(job);
    await keeper.does();
    return null;
  };
  const does = async (...doing: Parameters<Keeper['does']>) => {
    await keeper.does(...doing);
    return null;
  };

  return {
    lull: async ({ blind }, tab) => {
      if (blind && !(await isResting())) return { wait: true };
      const looked = await keeper.does(nothing, (step, { at }) => show(step, tab, at) ?? step);
      const card = cardFor(looked, tab);
      return card ? { card } : { leave: true };
    },
    answer: ({ id, end }) => does(answer(id, end)),

    now: async () => (await keeper.does()).now,
    popup: async () => {
      const [{ now, calendar }, settings, asked] = await Promise.all([
        keeper.does(),
        readSettings(),
        readAsked(),
      ]);
      const { eveningStart, sites } = settings;
      return { now, asked, calendar, worksNights: eveningStart === null, sites };
    },
    pause: () => does(beginPause()),
    back: () => does(endPause),
    correct: ({ id, told }) => does(correct(id, told)),
    undoCorrection: () => does(undoCorrection),
    quiet: ({ length }) => does(beQuiet(length)),
    closeDay: async ({ closed, nextStep, id }) => {
      const text = nextStep.trim();
      if (text !== '') {
        const entry = { id, at: await now(), question: null, text };
        await keeper.queue(() => keepEntry({ ...entry, kind: 'nextStep' }));
      }
      return does(closeDay(closed));
    },

    changeSettings: ({ patch }) => then(() => changeSettings(patch)),
    wantSites: (wanted) => then(() => sites.want(wanted.sites)),
    addSites: async (asked) => {
      const added = await keeper.queue(() => sites.add(asked.sites));
      await keeper.does();
      return { added };
    },
    removeSite: ({ site }) => then(() => sites.remove(site)),

    keepEntry: async ({ id, question, text }) => {
      const at = await now();
      await keeper.queue(() => keepEntry({ id, at, kind: 'reflection', question, text }));
      return null;
    },
    removeEntry: async ({ id }) => {
      await keeper.queue(() => removeEntry(id));
      return null;
    },
    putBackEntry: async ({ entry }) => {
      await keeper.queue(() => keepEntry(entry));
      return null;
    },
    questionShown: async ({ question }) => {
      const at = await now();
      await keeper.queue(() => rememberAsked(question, at));
      return null;
    },
    deleteEverything: async () => {
      // Stopped first, so that a nudge on screen goes before it is forgotten.
      await then(() => changeSettings({ tracking: false }));
      return then(() => {
        keeper.forgetUnsaved();
        return deleteEverything();
      });
    },
  };
}

/** The words of the nudge on screen in this tab, or `null` if there is none. */
function cardFor({ step, rhythm }: Looked, tab: number): Card | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'shown' || nudge.tab !== tab) return null;
  const length = lengthInWords(roundLength(rhythm.stretch?.activeMs ?? 0));
  return {
    id: nudge.id,
    line: t(`nudge.lines.${nudge.line}`, [length]),
    labels: { pause: t('nudge.pause'), later: t('nudge.later'), keep: t('nudge.keep') },
    dot: t('nudge.dot'),
    form: nudge.form,
    language: language(),
  };
}
