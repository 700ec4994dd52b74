import { t } from '../../utils/i18n';

interface Props {
  /** `keys`: as the browser writes them; empty without any. */
  shortcuts: readonly {
    readonly command: 'popup' | 'pause' | 'done' | 'quiet';
    readonly keys: string;
  }[];
  onChange: () => void;
}

/** The shortcuts that work in any tab, and how to change them. */
export function Shortcuts({ shortcuts, onChange }: Props) {
  return (
    <fieldset class="part shortcuts">
      <legend>{t('options.shortcuts')}</legend>
      <dl>
        {shortcuts.map(({ command, keys }) => (
          <div key={command}>
            <dt>{t(`command.${command}`)}</dt>
            <dd>{keys === '' ? t('options.noKeys') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onChange}>
        {t('options.button.shortcuts')}
      </button>
    </fieldset>
  );
}
