import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../utils/core/base/calendar';
import { SECOND_MS } from '../../utils/core/base/defaults';
import { dayClosedAt } from '../../utils/core/counting/closedDays';
import {
  anotherIdea,
  isLengthOver,
  NO_PAUSE_PAGE,
  type PausePage,
  pageFor,
  pauseLengths,
  withLength,
} from '../../utils/core/reflection/pausePage';
import { isEvening } from '../../utils/core/state/status';
import { chime } from '../../utils/platform/chime';
import { localCalendar, now } from '../../utils/platform/clock';
import { closeOwnTab } from '../../utils/platform/ownTab';
import { sendMessage } from '../../utils/platform/sendMessage';
import { readState } from '../../utils/store/record/readRecord';
import { readPausePage, rememberPausePage } from '../../utils/store/session/pausePage';
import { readSettings } from '../../utils/store/settings/settings';
import { reportProblems } from '../shared/report';
import {
  NO_PAUSE_SUGGESTIONS,
  type PauseSuggestions,
  readPauseSuggestions,
} from './pauseSuggestions';

/** The data that the page shows. */
interface ShownPause {
  /** `null` while there is no pause. */
  readonly page: PausePage | null;
  /** The chosen length is over. */
  readonly over: boolean;
  readonly lengths: readonly number[];
  readonly sound: boolean;
  /** What the person called enough for today. */
  readonly line: string | null;
  readonly suggestsNoTimer: boolean;
  /** It began a moment ago, and nothing was being written: the page is quiet. */
  readonly begins: boolean;
  /** To close the day may be what the person wants: it is late, and the day is open. */
  readonly offersDone: boolean;
}

const NO_PAUSE: ShownPause = {
  page: null,
  over: false,
  lengths: [],
  sound: false,
  line: null,
  suggestsNoTimer: false,
  begins: false,
  offersDone: false,
};

/** A pause begins with an idea and a ring alone; the rest of the page comes after this, or for who asks, ms. Our choice: a breath or two. */
const BEGINS_MS = 10 * SECOND_MS;

/**
 * How often the page checks whether the pause or its length is over, ms. Our choice: nobody notices an end that
 * comes five seconds late. Out of sight it checks only while a length runs, whose end may be heard.
 */
const REFRESH_EVERY_MS = 5_000;

/** The current pause, read from the store, so that no worker has to be alive for it. */
export function usePause() {
  const [state, setState] = useState<ShownPause | null>(null);
  const [problem, setProblem] = useState(false);
  /** The page on screen. The store has it a moment later. */
  const page = useRef<PausePage | null>(null);
  /** A length runs: the page checks for its end, whether it is in sight or not. */
  const awaitsEnd = useRef(false);
  /** `null` before the first reading: an end before the page was opened makes no sound. */
  const wasOver = useRef<boolean | null>(null);
  /** Read once in each pause, so that what is suggested stays while the pause lasts. `pause`: when that began. */
  const suggested = useRef<(PauseSuggestions & { readonly pause: number }) | null>(null);

  const store = (next: PausePage) => {
    page.current = next;
    // If it fails, the page stays as it is until it is reloaded.
    rememberPausePage(next).catch((error: unknown) => console.debug(error));
  };
  const refresh = async () => {
    const [recorded, stored, settings, at] = await Promise.all([
      readState(),
      readPausePage().catch(() => NO_PAUSE_PAGE),
      readSettings(),
      now(),
    ]);
    if (!recorded.pause) {
      setState(NO_PAUSE);
      return;
    }
    const shown = pageFor(page.current ?? stored, recorded.pause.from, Math.random());
    if (shown !== page.current) store(shown);
    const over = isLengthOver(shown, at);
    const sound = settings.pauseSound;
    awaitsEnd.current = shown.length !== null && !over;
    if (over && wasOver.current === false && sound) await chime();
    wasOver.current = over;
    const { from } = recorded.pause;
    if (suggested.current?.pause !== from) {
      // If they cannot be read, the page is the usual one.
      const suggestions = await readPauseSuggestions(recorded, settings, at).catch(
        () => NO_PAUSE_SUGGESTIONS,
      );
      suggested.current = { ...suggestions, pause: from };
    }
    const { variesLengths, suggestsNoTimer } = suggested.current;
    const lengths = pauseLengths(settings.realBreakMinutes, variesLengths ? from : null);
    const line = settings.enoughLine?.words ?? null;
    const begins = shown.length === null && at >= from && at < from + BEGINS_MS;
    const calendar = localCalendar(settings);
    const isOpen = dayClosedAt(recorded, dayOf(at, calendar)) === null;
    const offersDone = isOpen && isEvening(settings, calendar, at);
    setState({ page: shown, over, lengths, sound, line, suggestsNoTimer, begins, offersDone });
  };
  const showProblem = (error: unknown) => {
    console.error(error);
    setProblem(true);
  };

  useEffect(() => {
    const check = () => {
      if (!document.hidden || awaitsEnd.current) refresh().catch(showProblem);
    };
    refresh().catch((error: unknown) => {
      showProblem(error);
      setState(NO_PAUSE);
    });
    document.addEventListener('visibilitychange', check);
    const timer = setInterval(check, REFRESH_EVERY_MS);
    return () => {
      document.removeEventListener('visibilitychange', check);
      clearInterval(timer);
    };
  }, []);

  /** Tries twice, since a worker that died at the first try is back at the second. Each message may be repeated. Resolves to whether it is done. */
  const attempt = (job: () => Promise<unknown>) =>
    job()
      .catch(job)
      .then(
        () => {
          setProblem(false);
          return true;
        },
        (error: unknown) => {
          showProblem(error);
          return false;
        },
      );
  const change = (next: (page: PausePage) => PausePage) => {
    if (page.current) store(next(page.current));
    refresh().catch(showProblem);
  };

  return {
    state,
    problem,
    report: reportProblems(showProblem),
    another: () => change((shown) => anotherIdea(shown, Math.random())),
    noIdea: () => change((shown) => ({ ...shown, hidden: true })),
    setLength: (minutes: number | null) => {
      void now().then((at) => change((shown) => withLength(shown, minutes, at)), showProblem);
      // For the record alone, since the page goes by its own clock.
      void attempt(() => sendMessage('planPause', { minutes }));
    },
    setSound: (pauseSound: boolean) =>
      attempt(() => sendMessage('changeSettings', { patch: { pauseSound } }).then(refresh)),
    pause: () => attempt(() => sendMessage('startPause', {}).then(refresh)),
    closeDay: () =>
      attempt(() =>
        sendMessage('closeDay', { closed: true, nextStep: '', id: crypto.randomUUID() }).then(
          refresh,
        ),
      ),
    back: () => attempt(() => sendMessage('endPause', {}).then(closeOwnTab)),
  };
}
