import { watchSettings } from '../../utils/store/settings/settings';
import { readWeek } from '../shared/readWeek';
import { onInSight, useStored } from '../shared/useStored';

/** A week, read again when the page comes in sight or a setting changes. `back`: how many weeks ago. */
export function useWeek(back: number) {
  const read = () => readWeek(back);
  const { value: week, failed } = useStored(read, [onInSight, watchSettings], [back]);
  return { week, failed };
}
