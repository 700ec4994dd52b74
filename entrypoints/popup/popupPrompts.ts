import type { PopupFinding } from '../../utils/core/nudging/patterns/finding';
import type { PopupView } from '../../utils/views';

/** What the popup says or asks once, if no nudge waits and before any question. */
export type PopupPrompt =
  | { readonly kind: 'frequency' }
  | { readonly kind: 'finding'; readonly finding: PopupFinding }
  | { readonly kind: 'variety' }
  | { readonly kind: 'nextStep'; readonly entry: string; readonly text: string }
  | { readonly kind: 'rating'; readonly id: string }
  | { readonly kind: 'checkIn'; readonly stretch: number };

/** What is due, in the order in which it is shown. One finding at most: one is plenty to say. */
export function promptsOf(view: PopupView): PopupPrompt[] {
  const { status, pendingNextStep, isVarietyDue, checkIn, welcome } = view;
  const [finding] = view.findings;
  return [
    ...(status.asksFrequency ? [{ kind: 'frequency' } as const] : []),
    ...(finding ? [{ kind: 'finding', finding } as const] : []),
    ...(isVarietyDue ? [{ kind: 'variety' } as const] : []),
    ...(pendingNextStep ? [{ kind: 'nextStep', ...pendingNextStep } as const] : []),
    ...(welcome === null ? [] : [{ kind: 'rating', id: welcome } as const]),
    ...(checkIn === null ? [] : [{ kind: 'checkIn', stretch: checkIn } as const]),
  ];
}
