import { CHECK_INS_SHOWN_FROM, type CheckIns } from '../../utils/core/reflection/checkIns';
import { formatList } from '../../utils/format';
import { plural, t } from '../../utils/i18n';
import { motiveText } from '../text/motiveText';

interface Props {
  /** `null` while there are too few to show. */
  checkIns: CheckIns | null;
  /** How many answers there are. */
  count: number;
  numbers: boolean;
  /** Called when it is opened: all answers are to be read. */
  onOpen: () => void;
}

/**
 * What carried the last stretches, for those who open it: the words in the order in which they were given, then
 * how often each was. Nothing is concluded from them.
 */
export function CheckInSummary({ checkIns, count, numbers, onOpen }: Props) {
  return (
    <details
      class="card"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen();
      }}
    >
      <summary>{t('checkIn.said')}</summary>
      <div class="said">
        {checkIns ? (
          <Words {...checkIns} numbers={numbers} />
        ) : (
          <p class="soft">
            {numbers ? plural('checkIn.few', CHECK_INS_SHOWN_FROM - count) : t('checkIn.fewWords')}
          </p>
        )}
      </div>
    </details>
  );
}

function Words({ words, counts, numbers }: CheckIns & { numbers: boolean }) {
  return (
    <>
      <p dir="auto">
        {t('checkIn.order', [formatList(words.map(({ motive, own }) => motiveText(motive, own)))])}
      </p>
      {numbers && (
        <p dir="auto">
          {plural('checkIn.counts', words.length, [
            words.length,
            formatList(
              counts.map(({ motive, own, count }) =>
                t('checkIn.count', [motiveText(motive, own), count]),
              ),
            ),
          ])}
        </p>
      )}
    </>
  );
}
