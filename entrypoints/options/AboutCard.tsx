import { linkedText } from '../../components/ui/linkedText';
import { t } from '../../utils/i18n';

/** What Enough is, where the idea comes from, and what stays on the device. */
export function AboutCard() {
  return (
    <div class="card">
      <p>{t('about.what')}</p>
      <p>{t('about.limits')}</p>
      <h3 id="about-privacy">{t('privacy.title')}</h3>
      <p>{linkedText(t('privacy.what'))}</p>
      <h3 id="about-idea">{t('options.idea')}</h3>
      <p>{t('about.article')}</p>
      <p class="soft small">{t('about.credit')}</p>
      <p>
        <a href="help.html">{t('app.link.help')}</a>
      </p>
    </div>
  );
}
