import type { PatternId } from './ids';

/**
 * When the popup or the week last began to say something, ms since the epoch. `variety`: that the words
 * of nudges change on purpose.
 */
export type Said = Readonly<Partial<Record<PatternId | 'variety', number>>>;
