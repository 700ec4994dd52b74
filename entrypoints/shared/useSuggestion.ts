import { useEffect, useState } from 'preact/hooks';
import type { SuggestionId } from '../../utils/core/nudging/usageSignals';
import { sendMessage } from '../../utils/platform/sendMessage';

/**
 * A suggestion that is made once. It is recorded as shown as soon as it is on screen, and stays there until it is
 * answered. `due`: it is time for it.
 */
export function useSuggestion(offer: SuggestionId, due: boolean) {
  const [state, setState] = useState<'none' | 'shown' | 'answered'>('none');
  const record = (helpful: boolean) => {
    sendMessage('recordSuggestion', { suggestion: offer, helpful }).catch((error: unknown) =>
      console.error(error),
    );
  };
  useEffect(() => {
    if (!due || state !== 'none') return;
    setState('shown');
    record(true);
  }, [due]);
  return {
    shown: state === 'shown',
    take: () => setState('answered'),
    notHelpful: () => {
      record(false);
      setState('answered');
    },
  };
}
