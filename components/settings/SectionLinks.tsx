import { type OptionsSection, SECTIONS } from '../../utils/core/settings/optionsPlaces';
import { t } from '../../utils/i18n';

/** The way to each section of the options. */
export function SectionLinks({ shown }: { shown: OptionsSection }) {
  return (
    <nav class="side" aria-label={t('options.sections')}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`} aria-current={section === shown}>
              {t(`options.section.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
