/** Moments of one kind, and how many of them a real break followed. */
export interface Arm {
  readonly points: number;
  readonly breaks: number;
}

/** Decision points with a nudge, and with a withheld one. */
export interface Counts {
  readonly sent: Arm;
  readonly withheld: Arm;
}

/** A difference of two shares and its 95 % interval, each from -1 to 1: how much more often after a nudge. */
export interface Difference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** The 95 % quantile, both sides. Source: care.md 7.3. */
const Z = 1.96;

/** Wilson's score interval of a share, 95 %. Needs at least one decision point. Source: Newcombe 1998, care.md 7.3. */
export function wilson({ points, breaks }: Arm): readonly [low: number, high: number] {
  const share = breaks / points;
  const widened = 1 + Z ** 2 / points;
  const centre = (share + Z ** 2 / (2 * points)) / widened;
  const spread = (share * (1 - share)) / points + Z ** 2 / (4 * points ** 2);
  const half = (Z * Math.sqrt(spread)) / widened;
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** Newcombe's hybrid score interval of the difference, 95 %. Needs a decision point on each side. Source: care.md 7.3. */
export function newcombe({ sent, withheld }: Counts): Difference {
  const [lowSent, highSent] = wilson(sent);
  const [lowWithheld, highWithheld] = wilson(withheld);
  const shareSent = sent.breaks / sent.points;
  const shareWithheld = withheld.breaks / withheld.points;
  const difference = shareSent - shareWithheld;
  return {
    difference,
    low: difference - Math.hypot(shareSent - lowSent, highWithheld - shareWithheld),
    high: difference + Math.hypot(highSent - shareSent, shareWithheld - lowWithheld),
  };
}
