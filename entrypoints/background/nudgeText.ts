import { roundLength } from '../../utils/core/base/rounding';
import type { LinePattern } from '../../utils/core/content/nudgeTexts';
import type { EnoughLine } from '../../utils/core/settings/enoughLine';
import type { Live } from '../../utils/core/state/state';
import { lengthInWords } from '../../utils/format';
import { language, t } from '../../utils/i18n';
import type { Card } from '../../utils/views';
import type { Looked } from './lookResult';

/** The words of the nudge on screen in this tab, or `null` if there is none. */
export function cardFor({ step, rhythm, settings }: Looked, tab: number): Card | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'shown' || nudge.atIcon || nudge.tab !== tab) return null;
  return {
    id: nudge.id,
    line: withOwnWords(lineOf(nudge.line, rhythm), nudge.pattern, settings.enoughLine),
    labels: { pause: t('nudge.pause'), later: t('nudge.later'), keep: t('nudge.keep') },
    dot: t('nudge.dot'),
    form: nudge.form === 'card' ? 'card' : 'dot',
    language: language(),
  };
}

/** The most of the person's own words that a card holds; longer ones are in the popup and at a pause. */
const LONGEST_IN_CARD = 60;

/** At the line the person's words come back as they wrote them, in the direction that they have. */
function withOwnWords(line: string, pattern: LinePattern, own: EnoughLine | null): string {
  if (pattern !== 'P7' || !own || own.words.length > LONGEST_IN_CARD) return line;
  return t('nudge.atLine', [`\u2068${own.words}\u2069`, line]);
}

/** The words of a line, its length filled in. */
export function lineOf(
  line: NonNullable<Live['nudge']>['line'],
  { stretch }: Looked['rhythm'],
): string {
  return t(`nudge.lines.${line}`, [lengthInWords(roundLength(stretch?.activeMs ?? 0))]);
}
