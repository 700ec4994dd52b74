import { useId, useRef, useState } from 'preact/hooks';
import type { Weekday } from '../../utils/core/base/weekdays';
import type { QuietHours } from '../../utils/core/settings/quietHours';
import { t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';
import { TimeField } from '../ui/TimeField';
import { UndoNotice } from '../ui/UndoNotice';

interface Props {
  /** The seven, in the person's own order. */
  weekdays: readonly Weekday[];
  hours: readonly QuietHours[];
  onChange: (hours: QuietHours[]) => void;
}

/** A new range is the morning of no day, so that nothing changes before a day is chosen. Our choice. */
const FIRST: QuietHours = { from: '09:00', to: '12:00', weekdays: [] };

/** Any number of ranges, each on the weekdays on which it starts. A range may go past midnight. */
export function QuietHoursField({ weekdays, hours, onChange }: Props) {
  const hint = useId();
  const add = useRef<HTMLButtonElement>(null);
  const set = (index: number, changed: Partial<QuietHours>) =>
    onChange(hours.map((range, at) => (at === index ? { ...range, ...changed } : range)));
  const [gone, setGone] = useState<{ range: QuietHours; index: number } | null>(null);
  const remove = (index: number) => {
    const range = hours[index];
    if (range) setGone({ range, index });
    onChange(hours.filter((_, at) => at !== index));
  };
  const undo = ({ range, index }: { range: QuietHours; index: number }) => {
    add.current?.focus();
    setGone(null);
    onChange(hours.toSpliced(index, 0, range));
  };
  return (
    <fieldset class="group" aria-describedby={hint}>
      <legend>{t('options.quietHours.title')}</legend>
      <p id={hint} class="soft small">
        {t('options.quietHours.hint')}
      </p>
      {hours.map((range, index) => (
        <Range
          // Ranges have no ids, and stay in their order.
          key={index}
          number={index + 1}
          range={range}
          weekdays={weekdays}
          onChange={(changed) => set(index, changed)}
          onRemove={() => remove(index)}
        />
      ))}
      {gone && (
        <UndoNotice
          // Another key for each removal, so that each notice takes the focus.
          key={`${gone.range.from}-${gone.range.to}-${hours.length}`}
          text={t('site.removed', [t('options.quietHours.range', [gone.index + 1])])}
          onUndo={() => undo(gone)}
        />
      )}
      <div class="row">
        <button type="button" ref={add} onClick={() => onChange([...hours, FIRST])}>
          {t('options.quietHours.button.add')}
        </button>
      </div>
    </fieldset>
  );
}

interface RangeProps {
  /** From 1, for the names of what is in it. */
  number: number;
  range: QuietHours;
  weekdays: readonly Weekday[];
  onChange: (changed: Partial<QuietHours>) => void;
  onRemove: () => void;
}

function Range({ number, range, weekdays, onChange, onRemove }: RangeProps) {
  const turn = (day: number, chosen: boolean) => {
    const others = range.weekdays.filter((other) => other !== day);
    onChange({ weekdays: chosen ? [...others, day].sort() : others });
  };
  return (
    <fieldset class="range">
      <legend class="unseen">{t('options.quietHours.range', [number])}</legend>
      <div class="chips days">
        {weekdays.map(({ day, name }) => (
          <CheckboxChip
            key={day}
            label={name}
            chosen={range.weekdays.includes(day)}
            onChoose={(chosen) => turn(day, chosen)}
          />
        ))}
      </div>
      <div class="row ends">
        <TimeField
          label={t('options.quietHours.from')}
          time={range.from}
          onChange={(from) => onChange({ from })}
        />
        <TimeField
          label={t('options.quietHours.to')}
          time={range.to}
          onChange={(to) => onChange({ to })}
        />
        <button
          type="button"
          class="plain"
          aria-label={t('options.quietHours.removeNumber', [number])}
          onClick={onRemove}
        >
          {t('options.quietHours.button.remove')}
        </button>
      </div>
      <p class="soft small" role="status">
        {range.weekdays.length === 0
          ? t('options.quietHours.noDay')
          : range.to <= range.from
            ? t('options.quietHours.overMidnight')
            : ''}
      </p>
    </fieldset>
  );
}
