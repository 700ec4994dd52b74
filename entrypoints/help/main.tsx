import '../../components/ui/theme.css';
import './style.css';
import { render } from 'preact';
import { PageLayout } from '../../components/ui/PageLayout';
import { t } from '../../utils/i18n';
import { isPrivatePage } from '../../utils/platform/privateContext';
import { describePage } from '../shared/describePage';
import { PrivateWindowNotice } from '../shared/PrivateWindowNotice';
import { StarredEntries } from './StarredEntries';

const LISTS = {
  findahelpline: 'https://findahelpline.com',
  befrienders: 'https://www.befrienders.org',
};

/**
 * Fixed texts in a fixed order. Nothing is fetched: a click on one of the two lists opens it, and nothing else
 * does.
 */
function Help() {
  return (
    <PageLayout title={t('help.title')} here="help">
      <div class="help">
        <p>{t('help.happens')}</p>
        <p class="first">{t('help.danger')}</p>
        <p>{t('help.talk')}</p>
        <p>{t('help.lines')}</p>
        <ul class="lists">
          {(['findahelpline', 'befrienders'] as const).map((list) => (
            <li key={list}>
              <a href={LISTS[list]} target="_blank" rel="noreferrer">
                {t(`help.${list}`)}
              </a>
            </li>
          ))}
        </ul>
        <p>{t('help.therapy')}</p>
        <p>{t('help.reach')}</p>
      </div>
      {isPrivatePage() ? <PrivateWindowNotice /> : <StarredEntries />}
      <p class="limits soft">{t('about.what')}</p>
    </PageLayout>
  );
}

describePage(t('help.title'));
render(<Help />, document.getElementById('app') as HTMLElement);
