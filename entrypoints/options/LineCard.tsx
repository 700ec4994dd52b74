import { useRef, useState } from 'preact/hooks';
import { EnoughLineForm } from '../../components/settings/EnoughLineForm';
import { UndoNotice } from '../../components/ui/UndoNotice';
import type { EnoughLine } from '../../utils/core/settings/enoughLine';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from '../shared/report';

interface Props {
  line: EnoughLine | null;
  report: Report;
}

/** What the person calls enough, in their own words, and a form to change it. */
export function LineCard({ line, report }: Props) {
  const [open, setOpen] = useState(false);
  const [dropped, setDropped] = useState<EnoughLine | null>(null);
  const change = useRef<HTMLButtonElement>(null);
  /** `id`: of the entry that it becomes; none where it is put back. */
  const set = async (next: EnoughLine | null, id?: string) => {
    if (!(await report(sendMessage('setEnoughLine', { line: next, id })))) return;
    setOpen(false);
    setDropped(next === null ? line : null);
  };
  return (
    <section class="card" aria-labelledby="line">
      <h3 id="line" class={open ? 'unseen' : undefined}>
        {t('options.line')}
      </h3>
      {open ? (
        <EnoughLineForm
          line={line}
          onSave={(next) => void set(next, crypto.randomUUID())}
          onDrop={() => void set(null)}
          onBack={() => setOpen(false)}
        />
      ) : (
        <>
          {line ? (
            <p>
              <q dir="auto">{line.words}</q>
            </p>
          ) : (
            <p class="soft">{t('options.lineNone')}</p>
          )}
          <div class="row">
            <button type="button" ref={change} onClick={() => setOpen(true)}>
              {t(line ? 'options.button.changeLine' : 'options.button.writeLine')}
            </button>
          </div>
          {dropped && !line && (
            <UndoNotice
              text={t('week.deleted')}
              onUndo={() => {
                change.current?.focus();
                void set(dropped);
              }}
            />
          )}
        </>
      )}
    </section>
  );
}
