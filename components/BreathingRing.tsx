import { useState } from 'preact/hooks';
import { t } from '../utils/words';
import { Ring } from './Ring';

/** The open ring, as slow as a calm breath. It asks nothing; a click lets it rest, another lets it breathe. */
export function BreathingRing() {
  const [still, setStill] = useState(false);
  return (
    <button
      type="button"
      class="breathing"
      aria-pressed={still}
      aria-label={t('pause.stillRing')}
      onClick={() => setStill(!still)}
    >
      <Ring />
    </button>
  );
}
