import { useEffect, useRef, useState } from 'preact/hooks';
import {
  anotherIdea,
  NO_PAUSE_PAGE,
  type PausePage,
  pageFor,
  withLength,
} from '../../utils/core/pausing';
import { now } from '../../utils/platform/clock';
import { send } from '../../utils/platform/messenger';
import { closeOwnTab } from '../../utils/platform/ownTab';
import { readPausePage, rememberPausePage } from '../../utils/store/pausePage';
import { readLive } from '../../utils/store/record';
import { readSettings } from '../../utils/store/settings';

/** How it stands. `page` is `null` while no pause is under way. */
interface PauseState {
  readonly page: PausePage | null;
  readonly over: boolean;
  readonly minutes: number;
}

/** How often a page in sight looks whether the pause or its length is over, ms. Our choice: soft enough. */
const LOOK_EVERY_MS = 5_000;

/** The pause under way, read from the store, so that no worker has to be alive for it. */
export function usePause() {
  const [state, setState] = useState<PauseState | null>(null);
  const [problem, setProblem] = useState(false);
  /** What is on screen, at once; the store has it a moment later. */
  const page = useRef<PausePage | null>(null);

  const keep = (next: PausePage) => {
    page.current = next;
    // If that fails, the page is as it is until it is reloaded.
    rememberPausePage(next).catch((error: unknown) => console.debug(error));
  };
  const refresh = async () => {
    const [live, stored, settings, at] = await Promise.all([
      readLive(),
      readPausePage().catch(() => NO_PAUSE_PAGE),
      readSettings(),
      now(),
    ]);
    const minutes = settings.realBreakMinutes;
    if (!live.pause) {
      setState({ page: null, over: false, minutes });
      return;
    }
    const shown = pageFor(page.current ?? stored, live.pause.from, Math.random());
    if (shown !== page.current) keep(shown);
    const over = shown.endsAt !== null && at >= shown.endsAt;
    setState({ page: shown, over, minutes });
  };
  const report = (error: unknown) => {
    console.error(error);
    setProblem(true);
  };

  useEffect(() => {
    const look = () => {
      if (!document.hidden) refresh().catch(report);
    };
    refresh().catch((error: unknown) => {
      report(error);
      setState({ page: null, over: false, minutes: 0 });
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
    another: () => change((shown) => anotherIdea(shown, Math.random())),
    noIdea: () => change((shown) => ({ ...shown, hidden: true })),
    setLength: (minutes: number | null) =>
      void now().then((at) => change((shown) => withLength(shown, minutes, at)), report),
    pause: () => attempt(() => send('pause', {}).then(refresh)),
    back: () => attempt(() => send('back', {}).then(closeOwnTab)),
  };
}
