import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';

interface Props {
  question: string;
  /** The label of the button that agrees. */
  label: string;
  onKeep: () => void;
  onAgree: () => void;
}

/** Asks before something is deleted, and takes the focus. "Keep it" comes first. */
export function ConfirmQuestion({ question, label, onKeep, onAgree }: Props) {
  const asking = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => asking.current?.focus(), []);
  return (
    <div class="ask" tabIndex={-1} ref={asking}>
      <p>{question}</p>
      <div class="row even">
        <button type="button" onClick={onKeep}>
          {t('options.button.keepIt')}
        </button>
        <button type="button" onClick={onAgree}>
          {label}
        </button>
      </div>
    </div>
  );
}
