import { useEffect, useRef, useState } from 'preact/hooks';
import {
  anotherIdea,
  NO_PAUSE_PAGE,
  type PausePage,
  pageFor,
  pauseLengths,
  withLength,
} from '../../utils/core/reflection/pausePage';
import { chime } from '../../utils/platform/chime';
import { now } from '../../utils/platform/clock';
import { closeOwnTab } from '../../utils/platform/ownTab';
import { send } from '../../utils/platform/sendMessage';
import { readState } from '../../utils/store/record/readRecord';
import { readPausePage, rememberPausePage } from '../../utils/store/session/pausePage';
import { readSettings } from '../../utils/store/settings/settings';
import { OWN_PACE, type Pace, readPace } from './pauseSuggestions';

/** The state of the page. `page` is `null` while there is no pause. */
interface PauseState {
  readonly page: PausePage | null;
  /** The chosen length is over. */
  readonly over: boolean;
  readonly lengths: readonly number[];
  readonly sound: boolean;
  /** What the person called enough for today. */
  readonly line: string | null;
  readonly offersNoTimer: boolean;
}

const NOTHING: PauseState = {
  page: null,
  over: false,
  lengths: [],
  sound: false,
  line: null,
  offersNoTimer: false,
};

/**
 * How often the page looks whether the pause or its length is over, ms. Our choice: soft enough. Out of
 * sight it does so only while a length runs, whose end may be heard.
 */
const LOOK_EVERY_MS = 5_000;

/** The current pause, read from the store, so that no worker has to be alive for it. */
export function usePause() {
  const [state, setState] = useState<PauseState | null>(null);
  const [problem, setProblem] = useState(false);
  /** What is on screen, at once; the store has it a moment later. */
  const page = useRef<PausePage | null>(null);
  /** A length runs: its end is looked for, whether the page is in sight or not. */
  const awaitsEnd = useRef(false);
  /** `null` before the first look: what ended before the page was opened is heard no more. */
  const wasOver = useRef<boolean | null>(null);

  /** As the pause found it: what is offered stays while it goes on. */
  const pace = useRef<{ readonly of: number; readonly is: Pace } | null>(null);

  const keep = (next: PausePage) => {
    page.current = next;
    // If that fails, the page is as it is until it is reloaded.
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
      setState(NOTHING);
      return;
    }
    const shown = pageFor(page.current ?? stored, recorded.pause.from, Math.random());
    if (shown !== page.current) keep(shown);
    const over = shown.length !== null && at >= shown.length.endsAt;
    const sound = settings.pauseSound;
    awaitsEnd.current = shown.length !== null && !over;
    if (over && wasOver.current === false && sound) await chime();
    wasOver.current = over;
    const { from } = recorded.pause;
    if (pace.current?.of !== from) {
      // Without it the page is as for everybody.
      const is = await readPace(recorded, settings, at).catch(() => OWN_PACE);
      pace.current = { of: from, is };
    }
    const { varies, offersNoTimer } = pace.current.is;
    const lengths = pauseLengths(settings.realBreakMinutes, varies ? from : null);
    const line = settings.enoughLine?.words ?? null;
    setState({ page: shown, over, lengths, sound, line, offersNoTimer });
  };
  const report = (error: unknown) => {
    console.error(error);
    setProblem(true);
  };

  useEffect(() => {
    const look = () => {
      if (!document.hidden || awaitsEnd.current) refresh().catch(report);
    };
    refresh().catch((error: unknown) => {
      report(error);
      setState(NOTHING);
    });
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, []);

  /** Tries twice: a worker that died on the way is there at the second. Both messages may be repeated. */
  const attempt = (job: () => Promise<unknown>) =>
    job()
      .catch(job)
      .then(() => setProblem(false), report);
  const change = (next: (page: PausePage) => PausePage) => {
    if (page.current) keep(next(page.current));
    refresh().catch(report);
  };

  return {
    state,
    problem,
    report,
    another: () => change((shown) => anotherIdea(shown, Math.random())),
    noIdea: () => change((shown) => ({ ...shown, hidden: true })),
    setLength: (minutes: number | null) => {
      void now().then((at) => change((shown) => withLength(shown, minutes, at)), report);
      // For the record alone: the page goes by its own clock.
      void attempt(() => send('planPause', { minutes }));
    },
    setSound: (pauseSound: boolean) =>
      attempt(() => send('changeSettings', { patch: { pauseSound } }).then(refresh)),
    pause: () => attempt(() => send('pause', {}).then(refresh)),
    back: () => attempt(() => send('back', {}).then(closeOwnTab)),
  };
}
