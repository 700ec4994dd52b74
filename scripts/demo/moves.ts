import type { Inside } from './extensionSession';
import { saidAfter } from './statusSentence';

/** What the buttons of the demo page ask for, by the end of their address. Each returns the sentence to show. */
export const MOVES = ['hour', 'away', 'evening', 'day'] as const;
export type Moves = Readonly<Record<(typeof MOVES)[number], () => Promise<string>>>;

/** Minutes. A little over, so that the window for a nudge has opened whenever the counting began. */
const AN_HOUR = 61;
/** Minutes: twice as long as ends a stretch, unless the person chose more. */
const AWAY = 10;
/** Hours of the clock: the evening as it is prefilled, and a morning. */
const EVENING = 21;
const MORNING = 9;
/** Minutes of work after which a note about the evening may come: the first twenty of a stretch are quiet. */
const IN_THE_EVENING = 22;

/** Moves the clock of the copy for trying. `opened`: the way into it. */
export function movesOf(opened: () => Promise<Inside>): Moves {
  const skipTo = async (hour: number) => {
    const inside = await opened();
    const { at } = await inside.send('getStatus', {});
    await inside.skip(minutesTo(hour, new Date(at)));
    return inside;
  };
  return {
    hour: async () => saidAfter('An hour has passed.', await (await opened()).pass(AN_HOUR)),
    away: async () => saidAfter('Ten minutes have passed.', await (await opened()).skip(AWAY)),
    evening: async () => {
      const inside = await skipTo(EVENING);
      return saidAfter('It is evening.', await inside.pass(IN_THE_EVENING));
    },
    day: async () => {
      const inside = await skipTo(MORNING);
      return saidAfter('It is nine on the next morning.', await inside.send('getStatus', {}));
    },
  };
}

/** Minutes until the clock next shows this hour, in the zone of this machine. */
function minutesTo(hour: number, now: Date): number {
  const then = new Date(now);
  then.setHours(hour, 0, 0, 0);
  if (then <= now) then.setDate(then.getDate() + 1);
  return (then.getTime() - now.getTime()) / 60_000;
}
