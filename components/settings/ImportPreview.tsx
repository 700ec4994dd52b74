import type { DayKey } from '../../utils/core/base/calendar';
import { type Site, siteName } from '../../utils/core/settings/sites';
import { siteTitle } from '../../utils/core/settings/siteTitle';
import { formatDate, formatList } from '../../utils/format';
import { plural, t } from '../../utils/i18n';
import { CheckboxChip } from '../ui/CheckboxChip';

interface Props {
  /** How much of the file is not stored here. */
  readonly summary: {
    readonly days: number;
    readonly nudges: number;
    readonly entries: number;
    readonly choices: number;
    readonly from: DayKey | null;
    readonly to: DayKey | null;
  };
  /** Sites of the file that are not on the list here. */
  readonly sites: readonly Site[];
  /** Sites of the file that are not taken. */
  readonly leftOut: readonly Site[];
  readonly takeChoices: boolean;
  readonly onTakeChoices: (take: boolean) => void;
  readonly onImport: () => void;
  readonly onLeave: () => void;
}

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const namesOf = (sites: readonly Site[]) =>
  formatList(sites.map((site) => siteTitle(siteName(site))));

/** The changes that an import would make, before it makes them. */
export function ImportPreview({
  summary,
  sites,
  leftOut,
  takeChoices,
  onTakeChoices,
  onImport,
  onLeave,
}: Props) {
  const { days, nudges, entries, from, to } = summary;
  // The list of sites is a setting as well, and is told by its names.
  const choices = summary.choices - (sites.length > 0 ? 1 : 0);
  const parts = [
    ...(days > 0 ? [plural('options.import.days', days)] : []),
    ...(entries > 0 ? [plural('options.import.entries', entries)] : []),
    ...(nudges > 0 ? [plural('options.import.nudges', nudges)] : []),
    ...(sites.length > 0 ? [t('options.import.sites', [namesOf(sites)])] : []),
    ...(choices > 0 ? [plural('options.import.choices', choices)] : []),
  ];
  return (
    <div class="ask">
      {parts.length === 0 ? (
        <p>{t('options.import.nothing')}</p>
      ) : (
        <>
          <p>{t('options.import.new')}</p>
          <ul class="plain-list">
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
      {from && to && (
        <p class="soft small">
          {t('options.import.range', [formatDate(from, DATE), formatDate(to, DATE)])}
        </p>
      )}
      <div class="row">
        <CheckboxChip
          label={t('options.import.take')}
          chosen={takeChoices}
          onChoose={onTakeChoices}
        />
      </div>
      {leftOut.length > 0 && <p class="small">{t('options.import.leftOut', [namesOf(leftOut)])}</p>}
      <p class="soft small">{t('options.import.stays')}</p>
      <div class="row even">
        <button type="button" onClick={onLeave}>
          {t('options.button.leaveIt')}
        </button>
        <button type="button" disabled={parts.length === 0} onClick={onImport}>
          {t('options.button.import')}
        </button>
      </div>
    </div>
  );
}
