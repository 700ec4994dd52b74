import { useState } from 'preact/hooks';
import { formatCount } from '../../utils/format';
import { t } from '../../utils/i18n';
import { ConfirmQuestion } from '../ui/ConfirmQuestion';
import { SelectField } from '../ui/SelectField';

interface Props {
  label: string;
  hint?: string;
  /** Days; `null`: until the person deletes them. */
  value: number | null;
  choices: readonly number[];
  /** Of how many days something would go. */
  onCount: (days: number) => Promise<number>;
  /** What is asked where it is any. */
  question: (count: number) => string;
  onChange: (days: number | null) => void;
}

/** More days than anyone chooses: sorted last, and said in words. */
const KEEP_ALL = 100_000;

/** How long something is kept. A shorter time is chosen once the person knows how many days go by it. */
export function RetentionField({ value, choices, onCount, question, onChange, ...field }: Props) {
  const [asked, setAsked] = useState<{ days: number; count: number } | null>(null);
  const kept = value ?? KEEP_ALL;
  const choose = async (days: number) => {
    const count = days < kept ? await onCount(days) : 0;
    if (count > 0) setAsked({ days, count });
    else {
      setAsked(null);
      onChange(days === KEEP_ALL ? null : days);
    }
  };
  return (
    <>
      <SelectField
        {...field}
        value={asked?.days ?? kept}
        choices={[...choices, KEEP_ALL]}
        nameOf={(days) => (days === KEEP_ALL ? t('options.keepAll') : formatCount(days, 'day'))}
        onChange={(days) => void choose(days)}
      />
      {asked && (
        <ConfirmQuestion
          key={asked.days}
          question={question(asked.count)}
          label={t('options.button.keepLess')}
          onKeep={() => setAsked(null)}
          onAgree={() => {
            setAsked(null);
            onChange(asked.days);
          }}
        />
      )}
    </>
  );
}
