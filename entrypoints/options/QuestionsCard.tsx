import { useState } from 'preact/hooks';
import { OwnQuestions } from '../../components/settings/OwnQuestions';
import { QuestionPack } from '../../components/settings/QuestionPack';
import { Setting } from '../../components/settings/Setting';
import { SwitchField } from '../../components/ui/SwitchField';
import { HARD_QUESTIONS, QUESTIONS, type Question } from '../../utils/core/content/questions';
import { findExcludedThemes } from '../../utils/core/reflection/askableQuestions';
import {
  moveTheme,
  orderedThemes,
  type QuestionSettings,
  restoreTheme,
} from '../../utils/core/settings/questionSettings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';

interface Props {
  choices: QuestionSettings;
  onChange: (patch: SettingsPatch) => void;
}

const ALL = [...QUESTIONS, ...HARD_QUESTIONS];

/** Which questions may be asked: packs by theme, their order and their texts, and the person's own. */
export function QuestionsCard({ choices, onChange }: Props) {
  const [isOrdering, setIsOrdering] = useState(false);
  const change = (part: Partial<QuestionSettings>) =>
    onChange({ questions: { ...choices, ...part } });
  const themes = orderedThemes(choices);
  const excluded = findExcludedThemes(choices);
  const turn = ({ id }: Question, on: boolean) =>
    change({ off: [...choices.off.filter((each) => each !== id), ...(on ? [] : [id])] });
  const edit = ({ id }: Question, text: string | null) => {
    const { [id]: _before, ...others } = choices.edited;
    change({ edited: text === null ? others : { ...others, [id]: text } });
  };
  return (
    <details class="card">
      <summary>{t('options.questions.title')}</summary>
      <div class="inside">
        <Setting id="writing-questions">
          <SwitchField
            legend={t('options.questions.ask')}
            label={t('options.questions.askOn')}
            hint={t('options.questions.askHint')}
            on={choices.on}
            onTurn={(on) => change({ on })}
          />
        </Setting>
        <section id="writing-packs" class="ask" aria-labelledby="packs">
          <h3 id="packs">{t('options.questions.packs')}</h3>
          <div class="row">
            <p class="soft small">
              {t(
                choices.order.length > 0
                  ? 'options.questions.inOrder'
                  : 'options.questions.byChance',
              )}
            </p>
            <button
              type="button"
              class="plain small"
              aria-pressed={isOrdering}
              onClick={() => setIsOrdering(!isOrdering)}
            >
              {t('options.questions.button.order')}
            </button>
            {choices.order.length > 0 && (
              <button type="button" class="plain small" onClick={() => change({ order: [] })}>
                {t('options.questions.button.chance')}
              </button>
            )}
          </div>
          <ol class="packs">
            {themes.map((theme, index) => (
              <QuestionPack
                key={theme}
                theme={theme}
                questions={ALL.filter((each) => each.theme === theme)}
                choices={choices}
                excluded={excluded.includes(theme)}
                first={index === 0}
                last={index === themes.length - 1}
                onMove={
                  isOrdering ? (by) => change({ order: moveTheme(theme, by, choices) }) : undefined
                }
                onSwitch={turn}
                onEdit={edit}
                onBringBack={() => onChange({ questions: restoreTheme(theme, choices) })}
              />
            ))}
          </ol>
        </section>
        <Setting id="writing-own">
          <OwnQuestions
            own={choices.own}
            onAdd={(text) =>
              change({ own: [...choices.own, { id: `own:${crypto.randomUUID()}`, text }] })
            }
            onPutBack={(question) => change({ own: [...choices.own, question] })}
            onRemove={(id) => change({ own: choices.own.filter((each) => each.id !== id) })}
          />
        </Setting>
      </div>
    </details>
  );
}
