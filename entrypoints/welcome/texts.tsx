import { Logo } from '../../components/ui/Logo';
import { linkedText } from '../../components/ui/linkedText';
import { t } from '../../utils/i18n';

/** What Enough is and is not, and what stays on the device: fixed texts. */
export function WhatItIs({ onNext, onSkip }: { onNext: () => void; onSkip: () => void }) {
  return (
    <>
      <p>{t('about.what')}</p>
      <p>{linkedText(t('privacy.what'))}</p>
      <div class="row">
        <button type="button" class="main" onClick={onNext}>
          {t('welcome.button.chooseSites')}
        </button>
        <button type="button" onClick={onSkip}>
          {t('welcome.button.skipSetUp')}
        </button>
      </div>
    </>
  );
}

interface WelcomeEndProps {
  /** There is at least one work site. */
  counts: boolean;
  onBack: () => void;
}

/** Where to find Enough from now on. */
export function WelcomeEnd({ counts, onBack }: WelcomeEndProps) {
  return (
    <>
      <p class="ring">
        <Logo />
      </p>
      <p class="last">{t(counts ? 'welcome.end.counts' : 'welcome.end.noSites')}</p>
      <p>{t('welcome.end.find')}</p>
      <p>{t('welcome.end.close')}</p>
      <div class="row">
        <a href="options.html">{t('welcome.end.options')}</a>
        <button type="button" class="plain" onClick={onBack}>
          {t('welcome.button.back')}
        </button>
      </div>
    </>
  );
}
