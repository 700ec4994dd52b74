/**
 * What time in other programs is: mostly rest; a part of the work, and counted; or it depends: then it is neither a
 * break nor counted, and a part of it may be called work or rest afterwards.
 */
export const OTHER_PROGRAMS_CHOICES = ['rest', 'work', 'ask'] as const;
export type OtherPrograms = (typeof OTHER_PROGRAMS_CHOICES)[number];

/** Stands for all other programs of this computer in the place of a host, which no host can be. No name of one is known. */
export const OTHER_PROGRAMS = '*';
