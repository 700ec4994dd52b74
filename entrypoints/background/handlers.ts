import { dayBounds, dayOf } from '../../utils/core/base/calendar';
import { HIDE_NUMBERS_MS } from '../../utils/core/nudging/usageSignals';
import { markNotHelpful, switchPattern } from '../../utils/core/settings/patternSettings';
import { withoutQuestion } from '../../utils/core/settings/questionSettings';
import {
  answerFrequency,
  answerNudge,
  closeDay,
  endPause,
  markNextStepShown,
  noop,
  planPause,
  recordHideNumbersAnswer,
  recordSuggestion,
  recordUsage,
  recordWelcome,
  setCall,
  setSnooze,
  startPause,
} from '../../utils/core/state/actions';
import { correctTime, undoCorrection } from '../../utils/core/state/corrections';
import { showInPage } from '../../utils/core/state/show';
import { now } from '../../utils/platform/clock';
import { zoomOf } from '../../utils/platform/pageZoom';
import type { Handlers } from '../../utils/platform/receiveMessages';
import { isIdle } from '../../utils/platform/sample';
import { secureRandom } from '../../utils/platform/secureRandom';
import { deleteDrafts, endDraft } from '../../utils/store/journal/writeDrafts';
import { addEntry } from '../../utils/store/journal/writeEntries';
import { deletePages } from '../../utils/store/record/writeDeletion';
import { rememberFindingShown, rememberQuestionShown } from '../../utils/store/record/writeRecord';
import { readSettings } from '../../utils/store/settings/settings';
import { changeSettings } from '../../utils/store/settings/writeSettings';
import { deleteEverything, deleteSite, deleteWeek } from './deleteData';
import { importFile, undoIfLast } from './import';
import { journalHandlers, orInWords } from './journalHandlers';
import { nudgeCardOf } from './nudgeText';
import { popupView } from './popupView';
import type { Recorder } from './recorder';
import type { Sites } from './sites';
import type { SyncController } from './sync';

/** What each message does. The contract is `utils/messages.ts`. */
export function createHandlers(keeper: Recorder, sites: Sites, carrying: SyncController): Handlers {
  /** A change that is no part of the record, then a look, so that it counts at once. */
  const then = async (job: () => Promise<unknown>) => {
    await keeper.queue(job);
    await keeper.does();
    return null;
  };
  /** The same, and the sums of days are carried anew, if they are carried. */
  const thenDays = async (job: () => Promise<unknown>) => {
    await then(job);
    carrying.look(true);
    return null;
  };
  /** Whatever is wrong with what is stored, it may be deleted. */
  const whateverFails = (job: Promise<unknown>) =>
    job.catch((error: unknown) => console.error(error));
  const does = async (...doing: Parameters<Recorder['does']>) => {
    await keeper.does(...doing);
    return null;
  };

  return {
    lull: async ({ blind }, tab) => {
      // Before anything else is read or done: any script of a page could ask, and as often as it likes.
      if ((await keeper.nudgeTab()) !== tab) return { leave: true };
      if (blind && !(await isIdle())) return { wait: true };
      const looked = await keeper.does(
        noop,
        (step, { at }, rhythm) =>
          showInPage(step, { tab, at, blind, today: rhythm, draw: secureRandom }) ?? step,
      );
      const card = nudgeCardOf(looked, tab, await zoomOf(tab));
      return card ? { card } : { leave: true };
    },
    answer: ({ id, end }, tab) => does(answerNudge(id, end, tab)),

    now: async () => (await keeper.does()).status,
    popup: () => popupView(keeper),
    pause: () => does(startPause()),
    planPause: ({ minutes }) => does(planPause(minutes)),
    back: () => does(endPause),
    correct: ({ id, told }) => does(correctTime(id, told)),
    undoCorrection: () => does(undoCorrection),
    quiet: ({ length }) => does(setSnooze(length)),
    call: ({ length }) => does(setCall(length)),
    closeDay: async ({ closed, nextStep, id }) => {
      const text = nextStep.trim();
      const entry = { id, at: await now(), kind: 'nextStep', question: null, text } as const;
      const kept = await keeper.queue(async () => {
        // The day closes either way; its next step is kept with the person's yes alone.
        if (text === '' || (await readSettings()).saveEntries !== 'keep') return false;
        await orInWords(addEntry(entry, entry.at));
        await endDraft(id);
        return true;
      });
      return does(closeDay(closed, kept ? id : null));
    },
    answerNote: ({ id, end }) => does(answerNudge(id, end)),
    answerFewer: async ({ answer: said }) => {
      if (said === 'fewer') await keeper.queue(fewerNudges);
      return does(answerFrequency);
    },
    noteWelcome: ({ id, said }) => does(recordWelcome(id, said)),
    parkedShown: ({ entry }) => does(markNextStepShown(entry)),
    said: async ({ what }) => {
      const { calendar, status: shown } = await keeper.does();
      const { from } = dayBounds(dayOf(shown.at, calendar), calendar);
      await keeper.queue(() => rememberFindingShown(what, shown.at, from));
      return null;
    },

    setEnoughLine: ({ line }) => then(() => changeSettings({ enoughLine: line })),
    notHelpful: ({ pattern }) =>
      then(async () => {
        const [settings, at] = await Promise.all([readSettings(), now()]);
        await changeSettings({ patterns: markNotHelpful(pattern, settings, at) });
      }),
    switchPattern: ({ pattern, on }) =>
      then(async () => {
        await changeSettings({ patterns: switchPattern(pattern, on, await readSettings()) });
        if (pattern === 'repolishing' && !on) await deletePages();
      }),

    changeSettings: async ({ patch }) => {
      const { hideNumbers, ...choices } = patch;
      // What the person says of the numbers goes before what was to come by itself.
      const back = hideNumbers === undefined ? {} : { showNumbersAt: null };
      await keeper.queue(async () => {
        await changeSettings({ ...patch, ...back });
        if (patch.saveEntries === 'no') await deleteDrafts();
      });
      return does(Object.keys(choices).length > 0 ? recordUsage('changedSettings') : noop);
    },
    setRetention: async (retention) => {
      await keeper.queue(() => changeSettings(retention));
      return does(recordUsage('changedSettings'));
    },
    noticed: ({ what }) => does(recordUsage(what)),
    offered: ({ offer, helpful }) => does(recordSuggestion(offer, helpful)),
    answerAway: async ({ away }) => {
      const back = (await now()) + HIDE_NUMBERS_MS;
      if (away) {
        await keeper.queue(() => changeSettings({ hideNumbers: true, showNumbersAt: back }));
      }
      return does(recordHideNumbersAnswer);
    },
    wantSites: (wanted) => then(() => sites.want(wanted.sites)),
    addSites: async (asked) => {
      const added = await keeper.queue(() => sites.add(asked.sites));
      await keeper.does();
      return { added };
    },
    removeSite: ({ site }) => then(() => sites.remove(site)),

    ...journalHandlers(keeper),
    questionShown: async ({ question }) => {
      const at = await now();
      await keeper.queue(() => rememberQuestionShown(question, at));
      return null;
    },
    notForMe: ({ question }) =>
      then(async () => {
        const { questions } = await readSettings();
        await changeSettings({ questions: withoutQuestion(question, questions) });
      }),
    carry: (choice) => thenDays(() => carrying.turn(choice)),
    removeCarried: () => then(carrying.remove),
    importFile: (asked) => thenDays(() => orInWords(importFile(asked))),
    takeBackImport: ({ id }) => thenDays(() => orInWords(undoIfLast(id))),
    deleteWeek: async (week) => {
      // What could not be written is written first, if it can be.
      await whateverFails(keeper.does());
      return thenDays(() => {
        keeper.forgetUnsaved();
        return deleteWeek(week);
      });
    },
    deleteSite: async ({ host }) => {
      // Off the list first, so that a nudge on screen goes before it is forgotten.
      await whateverFails(then(() => sites.removeHost(host)));
      return thenDays(() => {
        keeper.forgetUnsaved();
        return deleteSite(host);
      });
    },
    deleteEverything: async () => {
      // Stopped first, so that a nudge on screen goes before it is forgotten.
      await whateverFails(then(() => changeSettings({ tracking: false })));
      const left = await keeper.queue(() => {
        keeper.forgetUnsaved();
        return deleteEverything();
      });
      await whateverFails(keeper.does());
      return { left };
    },
  };
}

/** One a day, or none if that is what it was. */
async function fewerNudges() {
  const { nudgesPerDay } = await readSettings();
  await changeSettings({ nudgesPerDay: Math.min(1, nudgesPerDay) });
}
