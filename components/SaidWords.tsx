import type { CheckIns } from '../utils/core/checkIn';
import { t } from '../utils/words';
import { motiveText } from './motiveWords';

/** What carried the last stretches: the words in the order given, then how often each was. Nothing is made of it. */
export function SaidWords({
  said: { words, counts },
  numbers,
}: {
  said: CheckIns;
  numbers: boolean;
}) {
  const list = (texts: readonly string[]) => texts.join(', ');
  return (
    <section class="said card" aria-labelledby="said">
      <h3 id="said">{t('checkIn.said')}</h3>
      <p dir="auto">
        {t('checkIn.order', [list(words.map(({ motive, own }) => motiveText(motive, own)))])}
      </p>
      {numbers && (
        <p dir="auto">
          {t('checkIn.counts', [
            `${words.length}`,
            list(
              counts.map(({ motive, own, count }) =>
                t('checkIn.count', [motiveText(motive, own), `${count}`]),
              ),
            ),
          ])}
        </p>
      )}
    </section>
  );
}
