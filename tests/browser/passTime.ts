import type { Display } from './harness/display';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
    };
  };
};

/** Short enough to count on a busy machine, too, minutes: what lies more than one apart does not. */
const STEP_MINUTES = 0.75;
/** The hand moves after as many steps: on the busiest machine, in far less than the minute after which nobody is there. */
const STEPS_A_TOUCH = 16;

interface Steps {
  readonly stepMs: number;
  readonly steps: number;
}

interface Way {
  /** Of the browser that runs now. */
  readonly display: () => Pick<Display, 'xdotool'>;
  /** Runs `lookAtEachStep` in a page of ours. In one go: each question from outside of the browser costs as much as a look. */
  readonly look: (steps: Steps) => Promise<number>;
  /** A look was lost: its clock was moved, and no sample taken. */
  readonly lost: () => Promise<unknown>;
}

/** Lets minutes of the tests' clock pass, with somebody there and a sample at each step. */
export function passTime({ display, look, lost }: Way) {
  let hand = 0;
  return async (minutes: number): Promise<void> => {
    const all = Math.ceil(minutes / STEP_MINUTES);
    const stepMs = Math.round((minutes * 60_000) / all);
    let done = 0;
    while (done < all) {
      // Idle is real on this display: without a hand on the mouse, a test of over a minute is alone.
      hand = 1 - hand;
      await display().xdotool('mousemove', `${4 + hand}`, '880');
      const steps = Math.min(all - done, STEPS_A_TOUCH);
      const whole = await look({ stepMs, steps });
      if (whole < steps) await lost();
      done += Math.min(whole + 1, steps);
    }
  };
}

/** Runs in a page of ours. */
export async function moveClock(byMs: number): Promise<void> {
  const { testClockOffsetMs = 0 } = await chrome.storage.local.get('testClockOffsetMs');
  await chrome.storage.local.set({ testClockOffsetMs: Number(testClockOffsetMs) + byMs });
}

/** Runs in a page of ours. Returns how many steps were done whole; of the next one only the clock was moved. */
export async function lookAtEachStep({ stepMs, steps }: Steps): Promise<number> {
  const key = 'testClockOffsetMs';
  for (let done = 0; done < steps; done += 1) {
    const { [key]: offset = 0 } = await chrome.storage.local.get(key);
    await chrome.storage.local.set({ [key]: Number(offset) + stepMs });
    const answer = chrome.runtime.sendMessage({ name: 'getStatus', data: {} });
    if (!(await answer.catch(() => null))) return done;
  }
  return steps;
}
