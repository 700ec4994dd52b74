import { useEffect, useState } from 'preact/hooks';
import type { SuggestionId } from '../../utils/core/nudging/usageSignals';
import { send } from '../../utils/platform/sendMessage';

/**
 * An offer that is made once: as soon as it is on screen it rests, and here it stays until it is
 * answered. `due`: it is time for it.
 */
export function useOffer(offer: SuggestionId, due: boolean) {
  const [state, setState] = useState<'none' | 'shown' | 'answered'>('none');
  const tell = (helpful: boolean) => {
    send('offered', { offer, helpful }).catch((error: unknown) => console.error(error));
  };
  useEffect(() => {
    if (!due || state !== 'none') return;
    setState('shown');
    tell(true);
  }, [due]);
  return {
    shown: state === 'shown',
    take: () => setState('answered'),
    notHelpful: () => {
      tell(false);
      setState('answered');
    },
  };
}
