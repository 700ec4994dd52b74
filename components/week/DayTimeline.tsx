import { useState } from 'preact/hooks';
import { MINUTE_MS } from '../../utils/core/base/defaults';
import type { Timeline, TimelinePart } from '../../utils/core/history/dayTimeline';
import type { TimeCorrection } from '../../utils/core/state/corrections';
import { formatRoundedDuration, formatTime } from '../../utils/format';
import { t } from '../../utils/i18n';
import { UndoNotice } from '../ui/UndoNotice';

/** What a person may do about a part. */
export interface PutRight {
  /** Resolves to the correction's id, or to `null` if nothing was put right. */
  readonly correct: (correction: TimeCorrection) => Promise<string | null>;
  readonly undo: (id: string) => Promise<boolean>;
  /** The last correction, which alone can be undone; `null` if there was none. */
  readonly last: string | null;
}

interface Props extends PutRight {
  timeline: Timeline;
  /** IANA. */
  zone: string;
}

/** A day, part by part: from when to when each lasted, what it was, and what it may be put right to. */
export function DayTimeline({ timeline: { parts, clockSetBackAt }, zone, ...putRight }: Props) {
  const { correct, undo, last } = putRight;
  const [changed, setChanged] = useState<string | null>(null);
  return (
    <div class="timeline">
      <p class="soft small">{t('timeline.about')}</p>
      {changed !== null && changed === last && (
        <UndoNotice
          key={changed}
          text={t('timeline.changed')}
          onUndo={async () => {
            if (await undo(changed)) setChanged(null);
          }}
        />
      )}
      <ol>
        {parts.map((part) => (
          <li key={part.from}>
            <span class="soft">
              {t('timeline.fromTo', [formatTime(part.from, zone), formatTime(part.to, zone)])}
            </span>
            <span>
              {t(`timeline.reason.${part.reason}`)}{' '}
              <span class="soft small">{formatRoundedDuration(part.to - part.from)}</span>
            </span>
            <Corrections
              part={part}
              onCorrect={async (correction) => {
                setChanged(await correct(correction));
              }}
            />
          </li>
        ))}
      </ol>
      {clockSetBackAt.map((at) => (
        <p key={at} class="small">
          {t('timeline.clockSetBack', [formatTime(at, zone)])}
        </p>
      ))}
    </div>
  );
}

interface CorrectionsProps {
  part: TimelinePart;
  onCorrect: (correction: TimeCorrection) => void;
}

/** What a counted part, or one in another program, was after all. Nothing else can be put right. */
function Corrections({ part: { from, to, reason }, onCorrect }: CorrectionsProps) {
  const isCounted = reason === 'counted' || reason === 'countedProgram';
  if ((!isCounted && reason !== 'otherProgram') || to - from < MINUTE_MS) return null;
  const choices: readonly (readonly [name: string, correction: TimeCorrection])[] = isCounted
    ? [
        [t('timeline.wasRest'), { what: 'part', from, to, as: 'rested' }],
        [t('timeline.wasNotWork'), { what: 'part', from, to, as: 'notWork' }],
      ]
    : [
        [t('timeline.wasWork'), { what: 'otherPrograms', from, to, as: 'work' }],
        [t('timeline.wasRest'), { what: 'otherPrograms', from, to, as: 'rested' }],
      ];
  return (
    <details class="put-right small">
      <summary>{t('timeline.putRight')}</summary>
      <div class="row">
        {choices.map(([name, correction]) => (
          <button key={name} type="button" onClick={() => onCorrect(correction)}>
            {name}
          </button>
        ))}
      </div>
    </details>
  );
}
