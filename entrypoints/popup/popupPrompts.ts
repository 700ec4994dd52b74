import type { OtherProgramsTime } from '../../utils/core/counting/otherPrograms';
import type { PopupFinding } from '../../utils/core/nudging/patterns/finding';
import type { PopupView } from '../../utils/views';

/** Sentences and questions that the popup shows once, if no nudge waits and before any question. */
export type PopupPrompt =
  | { readonly kind: 'frequency' }
  | { readonly kind: 'otherPrograms'; readonly ms: number }
  | { readonly kind: 'undecided'; readonly time: OtherProgramsTime }
  | { readonly kind: 'finding'; readonly finding: PopupFinding }
  | { readonly kind: 'variety' }
  | { readonly kind: 'nextStep'; readonly entry: string; readonly text: string }
  | { readonly kind: 'rating'; readonly id: string }
  | { readonly kind: 'checkIn'; readonly stretch: number };

/** The prompts that are due, in the order in which they are shown, with one finding at most. */
export function promptsOf(view: PopupView): PopupPrompt[] {
  const { status, pendingNextStep, isVarietyDue, checkIn, welcome, otherProgramsQuestion } = view;
  const [finding] = view.findings;
  return [
    ...(status.asksFrequency ? [{ kind: 'frequency' } as const] : []),
    ...(otherProgramsQuestion
      ? [{ kind: 'otherPrograms', ms: otherProgramsQuestion.ms } as const]
      : []),
    ...(status.undecided ? [{ kind: 'undecided', time: status.undecided } as const] : []),
    ...(finding ? [{ kind: 'finding', finding } as const] : []),
    ...(isVarietyDue ? [{ kind: 'variety' } as const] : []),
    ...(pendingNextStep ? [{ kind: 'nextStep', ...pendingNextStep } as const] : []),
    ...(welcome === null ? [] : [{ kind: 'rating', id: welcome } as const]),
    ...(checkIn === null ? [] : [{ kind: 'checkIn', stretch: checkIn } as const]),
  ];
}
