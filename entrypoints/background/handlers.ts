import { dayBounds, dayOf } from '../../utils/core/base/calendar';
import { DAY_MS } from '../../utils/core/base/defaults';
import { HIDE_NUMBERS_MS } from '../../utils/core/nudging/usageSignals';
import { markNotHelpful, switchPattern } from '../../utils/core/settings/patternSettings';
import { excludeQuestion } from '../../utils/core/settings/questionSettings';
import {
  answerFrequency,
  answerNudge,
  closeDay,
  endPause,
  markNextStepShown,
  noop,
  planPause,
  recordHideNumbersAnswer,
  recordOtherProgramsPrompt,
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
import {
  rememberPendingLine,
  rememberQuestionClosed,
} from '../../utils/store/session/writeSession';
import { readSettings } from '../../utils/store/settings/settings';
import { changeSettings } from '../../utils/store/settings/writeSettings';
import { deleteEverything, deleteSite, deleteWeek } from './deleteData';
import { importFile, undoIfLast } from './import';
import { journalHandlers, withErrorCode } from './journalHandlers';
import { setLine } from './keepLine';
import { nudgeCardOf } from './nudgeText';
import { popupHandlers } from './popupHandlers';
import type { Recorder } from './recorder';
import type { Sites } from './sites';
import type { SyncController } from './sync';

/** The handler of each message. The contract is `utils/messages.ts`. */
export function createHandlers(recorder: Recorder, sites: Sites, sync: SyncController): Handlers {
  /** A change that is no part of the record, then a step, so that it counts at once. */
  const then = async (job: () => Promise<unknown>) => {
    await recorder.queue(job);
    await recorder.dispatch();
    return null;
  };
  /** The same, and day totals are synced again, if they are synced. */
  const thenDays = async (job: () => Promise<unknown>) => {
    await then(job);
    sync.schedule(true);
    return null;
  };
  /** Whatever is wrong with what is stored, it may be deleted. */
  const whateverFails = (job: Promise<unknown>) =>
    job.catch((error: unknown) => console.error(error));
  const dispatch = async (...action: Parameters<Recorder['dispatch']>) => {
    await recorder.dispatch(...action);
    return null;
  };

  return {
    reportLull: async ({ blind }, tab) => {
      // Before anything else is read or done: any script of a page could ask, and as often as it likes.
      if ((await recorder.currentState()).nudge?.tab !== tab) return { leave: true };
      if (blind && !(await isIdle())) return { wait: true };
      const looked = await recorder.dispatch(
        noop,
        (step, { at }, today) =>
          showInPage(step, { tab, at, blind, today, draw: secureRandom }) ?? step,
      );
      const card = nudgeCardOf(looked, tab, await zoomOf(tab));
      return card ? { card } : { leave: true };
    },
    reportAnswer: async ({ id, end }, tab) => {
      const { nudge, pause } = await recorder.currentState();
      // As above. An answer may come twice, and the second time there may be the pause alone.
      if (nudge?.id !== id && pause?.nudge !== id) return null;
      return dispatch(answerNudge(id, end, tab));
    },

    getStatus: async () => (await recorder.dispatch()).status,
    ...popupHandlers(recorder),
    startPause: () => dispatch(startPause()),
    planPause: ({ minutes }) => dispatch(planPause(minutes)),
    endPause: () => dispatch(endPause),
    correctTime: async ({ id, correction }) => {
      const since = 'from' in correction ? correction.from - DAY_MS : undefined;
      const looked = await recorder.dispatch(correctTime(id, correction), undefined, since);
      return { corrected: looked.transition.change.state.correction?.id === id };
    },
    undoCorrection: ({ id }) => dispatch(undoCorrection(id)),
    recordOtherProgramsPrompt: ({ closed }) => dispatch(recordOtherProgramsPrompt(closed)),
    setSnooze: ({ duration }) => dispatch(setSnooze(duration)),
    setCall: ({ duration }) => dispatch(setCall(duration)),
    closeDay: async ({ closed, nextStep, id }) => {
      const text = nextStep.trim();
      const entry = { id, at: await now(), kind: 'nextStep', question: null, text } as const;
      const kept = await recorder.queue(async () => {
        // The day closes either way; its next step is kept with the person's yes alone.
        if (text === '' || (await readSettings()).saveEntries !== 'keep') return false;
        await withErrorCode(addEntry(entry, entry.at));
        await endDraft(id);
        return true;
      });
      return dispatch(closeDay(closed, kept ? id : null));
    },
    answerNudge: ({ id, end }) => dispatch(answerNudge(id, end)),
    answerFrequency: async ({ answer: said }) => {
      if (said === 'fewer') await recorder.queue(fewerNudges);
      return dispatch(answerFrequency);
    },
    answerWelcome: ({ id, said }) => dispatch(recordWelcome(id, said)),
    markNextStepShown: ({ entry }) => dispatch(markNextStepShown(entry)),
    markFindingShown: async ({ finding }) => {
      const { calendar, status: shown } = await recorder.dispatch();
      const { from } = dayBounds(dayOf(shown.at, calendar), calendar);
      await recorder.queue(() => rememberFindingShown(finding, shown.at, from));
      return null;
    },

    setEnoughLine: ({ line, id }) => then(() => setLine(line, id)),
    markNotHelpful: ({ pattern }) =>
      then(async () => {
        const [settings, at] = await Promise.all([readSettings(), now()]);
        await changeSettings({ patterns: markNotHelpful(pattern, settings, at) });
      }),
    switchPattern: ({ pattern, on }) =>
      then(async () => {
        await changeSettings({ patterns: switchPattern(pattern, on, await readSettings()) });
        if (pattern === 'repolishing' && !on) await deletePages();
      }),

    getSettings: readSettings,
    changeSettings: async ({ patch }) => {
      const { hideNumbers, ...choices } = patch;
      // A choice of the person takes precedence over numbers that would come back automatically.
      const back = hideNumbers === undefined ? {} : { showNumbersAt: null };
      await recorder.queue(async () => {
        await changeSettings({ ...patch, ...back });
        if (patch.saveEntries !== 'no') return;
        await deleteDrafts();
        await rememberPendingLine(null);
      });
      return dispatch(Object.keys(choices).length > 0 ? recordUsage('changedSettings') : noop);
    },
    setRetention: async (retention) => {
      await recorder.queue(() => changeSettings(retention));
      return dispatch(recordUsage('changedSettings'));
    },
    recordUsage: ({ signal }) => dispatch(recordUsage(signal)),
    recordSuggestion: ({ suggestion, helpful }) => dispatch(recordSuggestion(suggestion, helpful)),
    answerHideNumbers: async ({ hide }) => {
      const back = (await now()) + HIDE_NUMBERS_MS;
      if (hide) {
        await recorder.queue(() => changeSettings({ hideNumbers: true, showNumbersAt: back }));
      }
      return dispatch(recordHideNumbersAnswer);
    },
    rememberPendingSites: (pending) => then(() => sites.rememberPending(pending)),
    addSites: async (asked) => {
      const added = await recorder.queue(() => sites.add(asked.sites));
      await recorder.dispatch();
      return { added };
    },
    removeSite: ({ site }) => then(() => sites.remove(site)),

    ...journalHandlers(recorder),
    markQuestionShown: async ({ question }) => {
      const at = await now();
      await recorder.queue(() => rememberQuestionShown(question, at));
      return null;
    },
    closeQuestion: async () => {
      const at = await now();
      await recorder.queue(() => rememberQuestionClosed(at));
      return null;
    },
    excludeQuestion: ({ question }) =>
      then(async () => {
        const { questions } = await readSettings();
        await changeSettings({ questions: excludeQuestion(question, questions) });
      }),
    setSync: (choice) => thenDays(() => sync.set(choice)),
    deleteRemainingItems: () => then(sync.deleteRemaining),
    importFile: (asked) => thenDays(() => withErrorCode(importFile(asked))),
    undoImport: ({ id }) => thenDays(() => withErrorCode(undoIfLast(id))),
    deleteWeek: async (week) => {
      // What could not be written is written first, if it can be.
      await whateverFails(recorder.dispatch());
      return thenDays(() => {
        recorder.discardPendingWrites();
        return deleteWeek(week);
      });
    },
    deleteSite: async ({ host }) => {
      // Off the list first, so that a nudge on screen is withdrawn before its record is deleted.
      await whateverFails(then(() => sites.removeHost(host)));
      return thenDays(() => {
        recorder.discardPendingWrites();
        return deleteSite(host);
      });
    },
    deleteEverything: async () => {
      // Stopped first, so that a nudge on screen is withdrawn before its record is deleted.
      await whateverFails(then(() => changeSettings({ tracking: false })));
      const left = await recorder.queue(() => {
        recorder.discardPendingWrites();
        return deleteEverything();
      });
      await whateverFails(recorder.dispatch());
      return { left };
    },
  };
}

/** One a day, or none if that is what it was. */
async function fewerNudges() {
  const { nudgesPerDay } = await readSettings();
  await changeSettings({ nudgesPerDay: Math.min(1, nudgesPerDay) });
}
