import type { CatalogueSite } from '../../utils/core/settings/siteCatalogue';
import type { Site } from '../../utils/core/settings/sites';
import { CheckboxChip } from '../ui/CheckboxChip';

interface Props {
  /** What they have in common. */
  label: string;
  /** That is written above them. */
  headed?: boolean;
  entries: readonly CatalogueSite[];
  isChosen: (site: Site) => boolean;
  onChoose: (site: Site, chosen: boolean) => void;
}

/** Well-known sites, each to be ticked. */
export function CatalogueChips({ label, headed = false, entries, isChosen, onChoose }: Props) {
  return (
    <fieldset class="group">
      <legend class={headed ? undefined : 'unseen'}>{label}</legend>
      <div class="chips">
        {entries.map(({ host, name }) => (
          <CheckboxChip
            key={host}
            label={name}
            chosen={isChosen({ host })}
            onChoose={(wanted) => onChoose({ host }, wanted)}
          />
        ))}
      </div>
    </fieldset>
  );
}
