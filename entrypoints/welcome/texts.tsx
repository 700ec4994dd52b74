import { Logo } from '../../components/ui/Logo';
import { linkedText } from '../../components/ui/linkedText';
import { t } from '../../utils/i18n';
import { NudgePicture } from './NudgePicture';
import { PinHint } from './PinHint';

/** What Enough is and is not, what a note looks like and when it comes, and what stays on the device: fixed texts. */
export function WhatItIs({ onNext, onSkip }: { onNext: () => void; onSkip: () => void }) {
  return (
    <>
      <p>{t('about.what')}</p>
      <NudgePicture />
      <p>{linkedText(t('welcome.what.note'))}</p>
      <p>{t('welcome.what.answers', [t('nudge.pause'), t('nudge.later'), t('nudge.continued')])}</p>
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

/** When the first note may come, and where to find Enough from now on. */
export function WelcomeEnd({ counts, onBack }: WelcomeEndProps) {
  return (
    <>
      <p class="ring">
        <Logo />
      </p>
      <p class="last">{t(counts ? 'welcome.end.counts' : 'welcome.end.noSites')}</p>
      {counts && <p>{linkedText(t('welcome.end.first'))}</p>}
      <PinHint />
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
