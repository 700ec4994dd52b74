import type { Calendar, EpochMs } from './core/base/calendar';
import type { NudgePattern } from './core/content/nudgeTexts';
import type { OtherProgramsTime } from './core/counting/otherPrograms';
import type { NudgeChoice } from './core/nudging/nudge';
import type { Outlook } from './core/nudging/outlook';
import type { PopupFinding } from './core/nudging/patterns/finding';
import type { QuestionSession } from './core/reflection/chooseQuestions';
import type { Draft } from './core/reflection/drafts';
import type { EnoughLine } from './core/settings/enoughLine';
import type { SiteInFront } from './core/settings/siteInFront';
import type { Site } from './core/settings/sites';
import type { Status } from './core/state/status';

/** Views: plain data that the background hands to a page, ready to draw. */

/** The nudge's card, as the background hands it to the page: words and how long to stay, ms. */
export interface Card {
  readonly id: string;
  readonly text: string;
  /** Who speaks: the name of Enough. */
  readonly name: string;
  /** The answers, in their order. */
  readonly labels: Readonly<Partial<Record<NudgeChoice, string>>>;
  /** The label of the small form. */
  readonly dot: string;
  /** The loudest form allowed; a small window may still get the quieter one. */
  readonly form: 'card' | 'dot';
  /** Of the page, by the browser; 1 at 100 %. One that is drawn too small to be read is not seen. */
  readonly zoom: number;
  /** BCP 47, for the reader's voice and the direction. */
  readonly language: string;
}

/** A nudge that the popup says. */
export interface Note {
  readonly id: string;
  readonly pattern: NudgePattern;
  readonly text: string;
  /** What the person wrote that it is about, in their own words; `null` if there is nothing. */
  readonly ownWords: string | null;
}

/** What the popup says first. */
export interface Headline {
  readonly text: string;
  /** Of the text, a BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Everything the popup shows. It reads no store, so that it opens at once and carries no parser. */
export interface PopupView extends SiteInFront {
  readonly status: Status;
  /** A policy hides the work site in front from extensions: it counts while the browser shows us this tab. */
  readonly isHidden: boolean;
  /** What may be promised of the nudge to come. */
  readonly outlook: Outlook;
  /** The nudge that waited at the icon; opening the popup is when it is said. */
  readonly note: Note | null;
  readonly enoughLine: EnoughLine | null;
  /** The next step of an earlier day, to be shown once. */
  readonly pendingNextStep: { readonly entry: string; readonly text: string } | null;
  /** What the record shows, in order of priority; one is plenty to say. */
  readonly findings: readonly PopupFinding[];
  /** "The words of the notes will change from day to day. That is on purpose." is due (care.md L2). */
  readonly isVarietyDue: boolean;
  readonly questionSession: QuestionSession;
  /** A question was closed or answered in this stretch, or since it ended: none is asked before the next. */
  readonly questionRests: boolean;
  /** What is being written under a question here, if anything. */
  readonly draft: Draft | null;
  /** A next step that was begun, if any. */
  readonly nextStep: Draft | null;
  /** Words for the enough line that were begun, if any. */
  readonly line: Draft | null;
  /** The journal is locked: to keep something, the passphrase is needed. */
  readonly locked: boolean;
  /** The stretch to ask a word about, by when it began. */
  readonly checkIn: EpochMs | null;
  /** Time in other programs, to ask once whether it was work. */
  readonly otherProgramsQuestion: OtherProgramsTime | null;
  /** The nudge to ask about, in a trial. */
  readonly welcome: string | null;
  readonly calendar: Calendar;
  /** False where the device tells no time zone; the calendar's is UTC then. */
  readonly isZoneKnown: boolean;
  readonly worksNights: boolean;
  /** Sites that the browser was asked for and gave no access to. */
  readonly pendingSites: readonly Site[];
}
