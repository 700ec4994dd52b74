import type { Question, Theme } from '../../utils/core/content/questions';
import type { QuestionSettings } from '../../utils/core/settings/questionSettings';
import { t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';
import { QuestionForm } from './QuestionForm';

interface Props {
  theme: Theme;
  questions: readonly Question[];
  choices: QuestionSettings;
  /** No question of this theme is asked, since "Not for me" was the answer twice. */
  excluded: boolean;
  first: boolean;
  last: boolean;
  /** Absent: nobody asked for buttons that move it. */
  onMove: ((by: -1 | 1) => void) | undefined;
  onSwitch: (question: Question, on: boolean) => void;
  /** `null` restores our text. */
  onEdit: (question: Question, text: string | null) => void;
  onBringBack: () => void;
}

/** The questions of one theme. Each can be switched off or edited. */
export function QuestionPack({ theme, questions, choices, excluded, first, last, ...on }: Props) {
  const { onMove: move } = on;
  const name = t(`theme.${theme}`);
  const marked = questions.some(({ id }) => choices.notForMe.includes(id));
  return (
    <li class="pack">
      <details>
        <summary class="pattern-name">
          {name}
          {excluded && <span class="soft small">{t('options.questions.excluded')}</span>}
        </summary>
        <div class="inside">
          {marked && (
            <div class="row">
              <p class="soft small">{t('options.questions.excludedHint')}</p>
              <button type="button" class="plain small" onClick={on.onBringBack}>
                {t('options.questions.button.back')}
              </button>
            </div>
          )}
          <ul class="questions">
            {questions.map((question) => {
              const { id, depth } = question;
              const ours = t(`question.${id}.text`);
              return (
                <li key={id}>
                  <CheckboxChip
                    label={choices.edited[id] ?? ours}
                    chosen={!choices.off.includes(id)}
                    onChoose={(chosen) => on.onSwitch(question, chosen)}
                  />
                  {depth === 'deep' && <p class="soft small">{t('options.questions.deep')}</p>}
                  <QuestionForm
                    text={choices.edited[id] ?? ours}
                    edited={choices.edited[id] !== undefined}
                    onEdit={(text) => on.onEdit(question, text)}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      </details>
      {move && (
        <div class="row">
          <Move name={name} way="earlier" disabled={first} onClick={() => move(-1)} />
          <Move name={name} way="later" disabled={last} onClick={() => move(1)} />
        </div>
      )}
    </li>
  );
}

interface MoveProps {
  name: string;
  way: 'earlier' | 'later';
  disabled: boolean;
  onClick: () => void;
}

function Move({ name, way, disabled, onClick }: MoveProps) {
  return (
    <button
      type="button"
      class="plain small"
      aria-label={t(`options.questions.${way}`, [name])}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      {t(`options.questions.button.${way}`)}
    </button>
  );
}
