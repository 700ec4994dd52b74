import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClockTime } from '../../utils/core/base/calendar';
import type { Weekday } from '../../utils/core/base/weekdays';
import {
  LONGEST_PAUSE_NAME,
  MOST_PLANNED_PAUSES,
  type PlannedPause,
} from '../../utils/core/settings/plannedPauses';
import { t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';
import { TextField } from '../ui/TextField';
import { TimeField } from '../ui/TimeField';
import { UndoNotice } from '../ui/UndoNotice';

interface Props {
  /** The seven, in the person's own order. */
  weekdays: readonly Weekday[];
  /** When a day begins: a time before it is in the night after its weekday. */
  dayStart: ClockTime;
  pauses: readonly PlannedPause[];
  onChange: (pauses: PlannedPause[]) => void;
}

/** A new one is the noon of no day, so that nothing changes before a day is chosen. Our choice. */
const FIRST: PlannedPause = { at: '12:30', weekdays: [], name: '' };

/** Up to three times, each on its weekdays and with a word of the person's own. */
export function PlannedPausesField({ weekdays, dayStart, pauses, onChange }: Props) {
  const id = useId();
  const add = useRef<HTMLButtonElement>(null);
  const set = (index: number, changed: Partial<PlannedPause>) =>
    onChange(pauses.map((pause, at) => (at === index ? { ...pause, ...changed } : pause)));
  const [gone, setGone] = useState<{ pause: PlannedPause; index: number } | null>(null);
  const remove = (index: number) => {
    const pause = pauses[index];
    if (pause) setGone({ pause, index });
    onChange(pauses.filter((_, at) => at !== index));
  };
  const undo = ({ pause, index }: { pause: PlannedPause; index: number }) => {
    add.current?.focus();
    setGone(null);
    onChange(pauses.toSpliced(index, 0, pause));
  };
  const isFull = pauses.length >= MOST_PLANNED_PAUSES;
  const addOne = () => {
    // What was removed has no room left.
    if (pauses.length + 1 >= MOST_PLANNED_PAUSES) setGone(null);
    onChange([...pauses, FIRST]);
  };
  return (
    <fieldset class="group" aria-describedby={`${id}-hint`}>
      <legend>{t('options.plannedPauses.title')}</legend>
      <p id={`${id}-hint`} class="soft small">
        {t('options.plannedPauses.hint')}
      </p>
      {pauses.map((pause, index) => (
        <Planned
          // They have no ids, and stay in their order.
          key={index}
          number={index + 1}
          pause={pause}
          about={aboutTime(pause, pauses.toSpliced(index, 1), dayStart)}
          weekdays={weekdays}
          onChange={(changed) => set(index, changed)}
          onRemove={() => remove(index)}
        />
      ))}
      {gone && (
        <UndoNotice
          // Another key for each removal, so that each notice takes the focus.
          key={`${gone.pause.at}-${gone.index}-${pauses.length}`}
          text={t('site.removed', [t('options.plannedPauses.pause', [gone.index + 1])])}
          onUndo={() => undo(gone)}
        />
      )}
      <div class="row">
        <button
          type="button"
          ref={add}
          aria-disabled={isFull}
          aria-describedby={isFull ? `${id}-most` : undefined}
          onClick={() => !isFull && addOne()}
        >
          {t('options.plannedPauses.button.add')}
        </button>
        {isFull && (
          <span id={`${id}-most`} class="soft small">
            {t('options.plannedPauses.most')}
          </span>
        )}
      </div>
    </fieldset>
  );
}

/** What there is to know of a time, in one sentence; empty if it is as one would think. */
function aboutTime(
  { at, weekdays }: PlannedPause,
  others: readonly PlannedPause[],
  dayStart: ClockTime,
): string {
  if (weekdays.length === 0) return t('options.plannedPauses.noDay');
  const isSame = (other: PlannedPause) =>
    other.at === at && other.weekdays.some((day) => weekdays.includes(day));
  if (others.some(isSame)) return t('options.plannedPauses.same');
  return at < dayStart ? t('options.plannedPauses.nextDate') : '';
}

interface PlannedProps {
  /** From 1, for the names of what is in it. */
  number: number;
  pause: PlannedPause;
  about: string;
  weekdays: readonly Weekday[];
  onChange: (changed: Partial<PlannedPause>) => void;
  onRemove: () => void;
}

function Planned({ number, pause, about, weekdays, onChange, onRemove }: PlannedProps) {
  const word = useId();
  const [name, setName] = useState(pause.name);
  // With what is drawn: a frame later it would take back what was typed since.
  useLayoutEffect(() => setName(pause.name), [pause.name]);
  const turn = (day: number, chosen: boolean) => {
    const others = pause.weekdays.filter((other) => other !== day);
    onChange({ weekdays: chosen ? [...others, day].sort() : others });
  };
  return (
    <fieldset class="range">
      <legend class="unseen">{t('options.plannedPauses.pause', [number])}</legend>
      <div class="chips days">
        {weekdays.map(({ day, name: label }) => (
          <CheckboxChip
            key={day}
            label={label}
            chosen={pause.weekdays.includes(day)}
            onChoose={(chosen) => turn(day, chosen)}
          />
        ))}
      </div>
      <div class="row ends">
        <TimeField
          label={t('options.plannedPauses.time')}
          time={pause.at}
          onChange={(at) => onChange({ at })}
        />
        <div class="field">
          <label for={word}>{t('options.plannedPauses.word')}</label>
          <TextField
            id={word}
            value={name}
            maxLength={LONGEST_PAUSE_NAME}
            onText={setName}
            onChange={({ currentTarget }) => onChange({ name: currentTarget.value.trim() })}
          />
        </div>
        <button
          type="button"
          class="plain"
          aria-label={t('options.plannedPauses.removeNumber', [number])}
          onClick={onRemove}
        >
          {t('options.plannedPauses.button.remove')}
        </button>
      </div>
      <p class="soft small" role="status">
        {about}
      </p>
    </fieldset>
  );
}
