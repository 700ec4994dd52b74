import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Logo } from '../ui/Logo';

/**
 * The open ring, which grows and shrinks as slowly as a calm breath. A click stops it, another starts it. For those
 * who want less motion it stands still, and there is nothing to click.
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
