import { viewKindOf } from '../../components/popup/viewKind';
import { headlineText } from '../../components/text/headlineText';
import { directionOf } from '../../utils/core/base/textDirection';
import type { Status } from '../../utils/core/state/status';
import { language } from '../../utils/i18n';
import { keepHeadline } from '../../utils/store/session/keptHeadline';
import type { Headline } from '../../utils/views';

/** What the popup says first; `null` of a pause, a call and a closed day, whose names take more than a look. */
export function headlineOf(status: Status): Headline | null {
  if (!['day', 'noSites', 'stopped'].includes(viewKindOf(status))) return null;
  const shown = language();
  return { text: headlineText(status), language: shown, direction: directionOf(shown) };
}

/**
 * Keeps the headline that no time changes, since a popup that opens while the background sleeps would wait for its
 * start: counting stopped, no sites, between two stretches. All that ends one of them wakes the background.
 */
export function createHeadlineKeeper() {
  let kept: string | undefined;
  return async (status: Status): Promise<void> => {
    const isSteady = !status.tracking || status.sinceBreakMs === null;
    const headline = isSteady ? headlineOf(status) : null;
    const next = JSON.stringify(headline);
    if (next === kept) return;
    await keepHeadline(headline);
    kept = next;
  };
}
