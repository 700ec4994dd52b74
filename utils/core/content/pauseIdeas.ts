/** What there is to suggest in a pause: ids by group. The words are in `locales/`. */

type IdeaGroup = 'body' | 'eyes' | 'breath' | 'people' | 'outdoors';

/** Pause ideas by group. Source: care.md 5.4. */
const IDEA_TABLE = {
  body: ['pb1', 'pb2', 'pb3', 'pb4', 'pb5', 'pb6'],
  eyes: ['pe1', 'pe2', 'pe3', 'pe4', 'pe5', 'pe6'],
  breath: ['pr1', 'pr2', 'pr3', 'pr4', 'pr5', 'pr6'],
  people: ['pp1', 'pp2', 'pp3', 'pp4', 'pp5', 'pp6'],
  outdoors: ['po1', 'po2', 'po3', 'po4', 'po5', 'po6'],
} as const satisfies Record<IdeaGroup, readonly string[]>;

export type IdeaId = (typeof IDEA_TABLE)[IdeaGroup][number];

export interface Idea {
  readonly id: IdeaId;
  readonly group: IdeaGroup;
}

export const IDEAS: readonly Idea[] = Object.entries(IDEA_TABLE).flatMap(([group, ids]) =>
  ids.map((id) => ({ id, group: group as IdeaGroup })),
);
