import { dayBounds, dayOf } from '../../utils/core/base/calendar';
import { AWAY_MS } from '../../utils/core/nudging/usageSignals';
import { markedNotHelpful, switched } from '../../utils/core/settings/patternSettings';
import { withoutQuestion } from '../../utils/core/settings/questionSettings';
import {
  announceCall,
  answer,
  answerFewer,
  awayAnswered,
  beginPause,
  beQuiet,
  closeDay,
  endPause,
  noteWelcome,
  nothing,
  noticed,
  offered,
  parkedShown,
  planPause,
} from '../../utils/core/state/actions';
import { correct, undoCorrection } from '../../utils/core/state/corrections';
import { show } from '../../utils/core/state/show';
import { now } from '../../utils/platform/clock';
import { zoomOf } from '../../utils/platform/pageZoom';
import type { Handlers } from '../../utils/platform/receiveMessages';
import { isResting } from '../../utils/platform/sample';
import { draw } from '../../utils/platform/secureRandom';
import { endDraft, forgetDrafts } from '../../utils/store/journal/writeDrafts';
import { keepEntry } from '../../utils/store/journal/writeEntries';
import { forgetPages } from '../../utils/store/record/writeDeletion';
import { rememberAsked, rememberSaid } from '../../utils/store/record/writeRecord';
import { readSettings } from '../../utils/store/settings/settings';
import { changeSettings } from '../../utils/store/settings/writeSettings';
import { deleteEverything, deleteSite, deleteWeek } from './deleteData';
import { bringFile, takeBack } from './import';
import { journalHandlers, orInWords } from './journalHandlers';
import { cardFor } from './nudgeText';
import { popupView } from './popupView';
import type { Keeper } from './recorder';
import type { Sites } from './sites';
import type { CarryingHere } from './sync';

/** What each message does. The contract is `utils/messages.ts`. */
export function createHandlers(keeper: Keeper, sites: Sites, carrying: CarryingHere): Handlers {
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
  const does = async (...doing: Parameters<Keeper['does']>) => {
    await keeper.does(...doing);
    return null;
  };

  return {
    lull: async ({ blind }, tab) => {
      // Before anything else is read or done: any script of a page could ask, and as often as it likes.
      if ((await keeper.nudgeTab()) !== tab) return { leave: true };
      if (blind && !(await isResting())) return { wait: true };
      const looked = await keeper.does(
        nothing,
        (step, { at }, rhythm) => show(step, { tab, at, blind, rhythm, draw }) ?? step,
      );
      const card = cardFor(looked, tab, await zoomOf(tab));
      return card ? { card } : { leave: true };
    },
    answer: ({ id, end }, tab) => does(answer(id, end, tab)),

    now: async () => (await keeper.does()).now,
    popup: () => popupView(keeper),
    pause: () => does(beginPause()),
    planPause: ({ minutes }) => does(planPause(minutes)),
    back: () => does(endPause),
    correct: ({ id, told }) => does(correct(id, told)),
    undoCorrection: () => does(undoCorrection),
    quiet: ({ length }) => does(beQuiet(length)),
    call: ({ length }) => does(announceCall(length)),
    closeDay: async ({ closed, nextStep, id }) => {
      const text = nextStep.trim();
      const entry = { id, at: await now(), kind: 'nextStep', question: null, text } as const;
      const kept = await keeper.queue(async () => {
        // The day closes either way; its next step is kept with the person's yes alone.
        if (text === '' || (await readSettings()).notesSaved !== 'keep') return false;
        await orInWords(keepEntry(entry, entry.at));
        await endDraft(id);
        return true;
      });
      return does(closeDay(closed, kept ? id : null));
    },
    answerNote: ({ id, end }) => does(answer(id, end)),
    answerFewer: async ({ answer: said }) => {
      if (said === 'fewer') await keeper.queue(fewerNudges);
      return does(answerFewer);
    },
    noteWelcome: ({ id, said }) => does(noteWelcome(id, said)),
    parkedShown: ({ entry }) => does(parkedShown(entry)),
    said: async ({ what }) => {
      const { calendar, now: shown } = await keeper.does();
      const { from } = dayBounds(dayOf(shown.at, calendar), calendar);
      await keeper.queue(() => rememberSaid(what, shown.at, from));
      return null;
    },

    setEnoughLine: ({ line }) => then(() => changeSettings({ enoughLine: line })),
    notHelpful: ({ pattern }) =>
      then(async () => {
        const [settings, at] = await Promise.all([readSettings(), now()]);
        await changeSettings({ patterns: markedNotHelpful(pattern, settings, at) });
      }),
    switchPattern: ({ pattern, on }) =>
      then(async () => {
        await changeSettings({ patterns: switched(pattern, on, await readSettings()) });
        if (pattern === 'P8' && !on) await forgetPages();
      }),

    changeSettings: async ({ patch }) => {
      const { hideNumbers, ...choices } = patch;
      // What the person says of the numbers goes before what was to come by itself.
      const back = hideNumbers === undefined ? {} : { numbersBackAt: null };
      await keeper.queue(async () => {
        await changeSettings({ ...patch, ...back });
        if (patch.notesSaved === 'no') await forgetDrafts();
      });
      return does(Object.keys(choices).length > 0 ? noticed('changed') : nothing);
    },
    noticed: ({ what }) => does(noticed(what)),
    offered: ({ offer, helpful }) => does(offered(offer, helpful)),
    answerAway: async ({ away }) => {
      const back = (await now()) + AWAY_MS;
      if (away) {
        await keeper.queue(() => changeSettings({ hideNumbers: true, numbersBackAt: back }));
      }
      return does(awayAnswered);
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
      await keeper.queue(() => rememberAsked(question, at));
      return null;
    },
    notForMe: ({ question }) =>
      then(async () => {
        const { questions } = await readSettings();
        await changeSettings({ questions: withoutQuestion(question, questions) });
      }),
    carry: (choice) => thenDays(() => carrying.turn(choice)),
    removeCarried: () => then(carrying.remove),
    importFile: (asked) => thenDays(() => orInWords(bringFile(asked))),
    takeBackImport: ({ id }) => thenDays(() => orInWords(takeBack(id))),
    deleteWeek: async (week) => {
      // What could not be written is written first, if it can be.
      await keeper.does();
      return thenDays(() => {
        keeper.forgetUnsaved();
        return deleteWeek(week);
      });
    },
    deleteSite: async ({ host }) => {
      // Off the list first, so that a nudge on screen goes before it is forgotten.
      await then(() => sites.removeHost(host));
      return thenDays(() => {
        keeper.forgetUnsaved();
        return deleteSite(host);
      });
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

/** One a day, or none if that is what it was. */
async function fewerNudges() {
  const { nudgesPerDay } = await readSettings();
  await changeSettings({ nudgesPerDay: Math.min(1, nudgesPerDay) });
}
