import { useId, useRef, useState } from 'preact/hooks';
import { parseSite } from '../../utils/core/settings/parseSite';
import {
  CATALOGUE,
  type CatalogueSite,
  COMMON_SITES,
  isCalled,
  SITE_GROUPS,
  searchCatalogue,
} from '../../utils/core/settings/siteCatalogue';
import { type Site, sameSite, siteAt, siteName } from '../../utils/core/settings/sites';
import { siteTitle } from '../../utils/core/settings/siteTitle';
import { plural, t } from '../../utils/i18n';
import { TextField } from '../ui/TextField';
import { CatalogueChips } from './CatalogueChips';
import { PickedSites } from './PickedSites';

interface Props {
  /** On the list or picked: they are ticked. */
  chosen: readonly Site[];
  /** Shown below the field, to let go of. */
  picked: readonly Site[];
  /** A site of the catalogue was ticked, or any was let go of. */
  onChoose: (site: Site, chosen: boolean) => void;
  /** An address was typed. Called straight from the click or the key, so that a browser may be asked at once. */
  onAdd: (site: Site) => void;
  /** What there is to know before an address is added. */
  beforeAdding?: string;
  /** The list stays out of the way until it is asked for, or something is typed. */
  folded?: boolean;
}

/**
 * One field for a name or an address: names filter the well-known sites, an address offers to add it, and Enter
 * takes what comes first. What is neither gets a sentence, and the text stays to be edited.
 */
export function SitePicker({ folded = false, beforeAdding, ...props }: Props) {
  const { chosen, picked, onChoose, onAdd } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  /** It was said of a site that was just added, and is no problem. */
  const [isAdded, setIsAdded] = useState(false);
  const isProblem = said !== '' && !isAdded;
  const isChosen = (site: Site) => chosen.some((other) => sameSite(site, other));

  const parsed = parseSite(query);
  const typed = 'site' in parsed ? parsed.site : null;
  const offered = typed && !isChosen(typed) ? typed : null;
  const over = offered && siteAt(`https://${siteName(offered)}`, chosen);
  const title = offered ? siteTitle(siteName(offered)) : '';
  const within = over
    ? t('site.within', [title, siteTitle(siteName(over))])
    : offered && 'hasPort' in parsed
      ? t('site.everyPort', [siteTitle(offered.host)])
      : '';
  const isTyping = query.trim() !== '';
  const found = isTyping
    ? searchCatalogue(query).filter((entry) => !offered || !sameSite(entry, offered))
    : [];

  const type = (text: string) => {
    setQuery(text);
    setSaid('');
    setIsAdded(false);
  };
  const take = (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    const named = found.filter((entry) => isCalled(entry, query));
    const first = named.find((entry) => !isChosen(entry));
    const there = typed ?? named[0];
    if (offered) onAdd(offered);
    else if (first) onChoose({ host: first.host }, true);
    else if (there) return setSaid(t('site.there', [siteTitle(siteName(there))]));
    else if ('problem' in parsed) return setSaid(t(`site.problem.${parsed.problem}`));
    type('');
    setIsAdded(true);
    setSaid(within);
  };
  const letGo = (site: Site) => {
    // The button goes with its site, so the focus goes to the field.
    field.current?.focus();
    onChoose(site, false);
  };

  const chips = (label: string, entries: readonly CatalogueSite[], headed = true) => (
    <CatalogueChips {...{ label, headed, entries, isChosen, onChoose }} />
  );
  const groups = SITE_GROUPS.map((group) => (
    <details key={group}>
      <summary>{t(`site.group.${group}`)}</summary>
      {chips(
        t(`site.group.${group}`),
        CATALOGUE.filter((entry) => entry.group === group),
        false,
      )}
    </details>
  ));
  const list = (
    <>
      {chips(t('site.common'), COMMON_SITES)}
      <div class="groups">{groups}</div>
    </>
  );

  return (
    <div class="picker">
      <form class="field" noValidate onSubmit={take}>
        <label for={id}>{t('site.field')}</label>
        <div class="entry">
          <TextField
            field={field}
            id={id}
            autoCapitalize="none"
            spellcheck={false}
            value={query}
            aria-invalid={isProblem}
            aria-describedby={`${id}-hint ${id}-said`}
            onText={type}
          />
        </div>
        <p id={`${id}-hint`} class="soft small">
          {t('site.fieldHint')}
        </p>
        {offered && (
          <>
            <button type="submit" class="main">
              {t('site.addNamed', [title])}
            </button>
            <p class="soft small">{within}</p>
            <p class="soft small">{beforeAdding}</p>
          </>
        )}
        <p id={`${id}-said`} class={isProblem ? 'problem' : 'soft'} role="status">
          {said || (isTyping && !offered && found.length === 0 && t('site.noneFound'))}
        </p>
      </form>
      <p class="unseen" role="status">
        {found.length > 0 && plural('site.found', found.length)}
      </p>
      {picked.length > 0 && <PickedSites sites={picked} onLetGo={letGo} />}
      {found.length > 0 && chips(plural('site.found', found.length), found)}
      {!isTyping && !folded && list}
      {!isTyping && folded && (
        <details>
          <summary>{t('site.fromList')}</summary>
          <div class="inside">{list}</div>
        </details>
      )}
    </div>
  );
}
