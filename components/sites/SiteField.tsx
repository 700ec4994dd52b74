import { useId, useRef, useState } from 'preact/hooks';
import { parseSite, type Site, type SiteProblem } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';
import { TextField } from '../ui/TextField';

interface Props {
  /** Called straight from the click or the key, so that a browser may be asked at once. */
  onAdd: (site: Site) => void;
}

/** A field for any address. If it is no site, the reason is shown below, and the text stays to be edited. */
export function SiteField({ onAdd }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState('');
  const [problem, setProblem] = useState<SiteProblem | null>(null);

  const add = (event: Event) => {
    event.preventDefault();
    const parsed = parseSite(entry);
    if ('problem' in parsed) {
      setProblem(parsed.problem);
      field.current?.focus();
      return;
    }
    onAdd(parsed.site);
    setEntry('');
    setProblem(null);
  };

  return (
    <form class="field" noValidate onSubmit={add}>
      <label for={id}>{t('site.another')}</label>
      <div class="entry">
        <TextField
          field={field}
          id={id}
          dir="ltr"
          inputMode="url"
          autoCapitalize="none"
          spellcheck={false}
          value={entry}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint ${id}-problem`}
          onText={setEntry}
        />
        <button type="submit">{t('site.button.add')}</button>
      </div>
      <p id={`${id}-hint`} class="soft small">
        {t('site.anotherHint')}
      </p>
      <p id={`${id}-problem`} class="problem" role="status">
        {problem && t(`site.problem.${problem}`)}
      </p>
    </form>
  );
}
