import { useId, useState } from 'preact/hooks';
import { SITE_GROUPS, searchCatalogue } from '../../utils/core/settings/siteCatalogue';
import { type Site, sameSite } from '../../utils/core/settings/sites';
import { plural, t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';
import { TextField } from '../ui/TextField';

interface Props {
  chosen: readonly Site[];
  onChoose: (site: Site, chosen: boolean) => void;
}

/** Well-known work sites under their headings, with a search that filters while one types. */
export function SitePicker({ chosen, onChoose }: Props) {
  const id = useId();
  const [query, setQuery] = useState('');
  const found = searchCatalogue(query);
  const groups = SITE_GROUPS.map((group) => ({
    group,
    entries: found.filter((entry) => entry.group === group),
  })).filter(({ entries }) => entries.length > 0);

  return (
    <div class="picker">
      <div class="field">
        <label for={id}>{t('site.search')}</label>
        <TextField id={id} type="search" spellcheck={false} value={query} onText={setQuery} />
      </div>
      <p class="unseen" role="status">
        {query.trim() !== '' && found.length > 0 && plural('site.found', found.length)}
      </p>
      {groups.map(({ group, entries }) => (
        <fieldset key={group} class="group">
          <legend>{t(`site.group.${group}`)}</legend>
          <div class="chips">
            {entries.map(({ host, name }) => (
              <CheckboxChip
                key={host}
                label={name}
                chosen={chosen.some((site) => sameSite(site, { host }))}
                onChoose={(wanted) => onChoose({ host }, wanted)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <p class="soft" role="status">
        {groups.length === 0 && t('site.noneFound')}
      </p>
    </div>
  );
}
