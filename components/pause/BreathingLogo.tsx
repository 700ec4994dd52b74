import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Logo } from '../ui/Logo';

/**
 * The open ring, as slow as a calm breath. It asks nothing; a click lets it rest, another lets it
 * breathe. For those who want less motion it rests, and there is nothing to click.
 */
export function BreathingLogo({ rests }: { rests: boolean }) {
  const [still, setStill] = useState(false);
  if (rests) {
    return (
      <div class="breathing">
        <Logo />
      </div>
    );
  }
  return (
    <button
      type="button"
      class="breathing"
      aria-pressed={still}
      aria-label={t('pause.stillRing')}
      onClick={() => setStill(!still)}
    >
      <Logo />
    </button>
  );
}
