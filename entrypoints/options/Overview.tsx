import { WindowOpens } from '../../components/settings/StretchFields';
import { plural, t } from '../../utils/i18n';
import type { Report } from '../shared/report';
import { DeleteAll } from './DeleteAll';
import { ExportPart } from './ExportPart';
import { Evening, type FieldProps, FormOfNudges, PerDay, RestDays, SaveEntries } from './fields';

interface Props extends FieldProps {
  report: Report;
}

/** What most people come for, on one screen: eight settings at most, and the way out (care.md A6, A8). */
export function Overview({ settings, onChange, report }: Props) {
  const { tracking, sites } = settings;
  const state = tracking ? (sites.length > 0 ? 'on' : 'noSites') : 'off';
  return (
    <section id="overview" aria-labelledby="overview-title">
      <div class="card apart">
        <div>
          <h2 id="overview-title" tabIndex={-1}>
            {t(`options.counting.${state}`)}
          </h2>
          <p class="soft small">{t(`options.countingHint.${state}`)}</p>
          {sites.length > 0 && (
            <p class="small">
              <a href="#sites">{plural('site.chosen', sites.length)}</a>
            </p>
          )}
        </div>
        {state === 'noSites' ? (
          <a href="welcome.html">{t('welcome.button.chooseSites')}</a>
        ) : (
          <button type="button" onClick={() => onChange({ tracking: !tracking })}>
            {t(tracking ? 'options.button.stop' : 'options.button.start')}
          </button>
        )}
      </div>
      <div class="card fields">
        <WindowOpens
          window={settings.stretchWindowMinutes}
          onWindow={([opens, closes]) => onChange({ stretchWindowMinutes: [opens, closes] })}
        />
        <PerDay settings={settings} onChange={onChange} />
        <FormOfNudges settings={settings} onChange={onChange} />
        <SaveEntries settings={settings} onChange={onChange} />
        <Evening settings={settings} onChange={onChange} />
        <RestDays settings={settings} onChange={onChange} />
      </div>
      <div class="card apart">
        <ExportPart report={report} />
        <DeleteAll report={report} />
      </div>
    </section>
  );
}
