import { watchSettings } from '../../utils/store/settings/settings';
import { everyMinute } from '../shared/everyMinute';
import { readWeek } from '../shared/readWeek';
import { onInSight, useStored } from '../shared/useStored';

/** A week, read again when the page comes in sight, each minute while it is, and when a setting changes. `back`: how many weeks ago. */
export function useWeek(back: number) {
  const read = () => readWeek(back);
  const { value: week, failed } = useStored(read, [onInSight, everyMinute, watchSettings], [back]);
  return { week, failed };
}
