import { RING_PATH } from '../../utils/core/base/logo';

/** The open ring for larger sizes, with a finer line: the breathing ring and the empty states. */
export function Logo() {
  return (
    <svg class="ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <path d={RING_PATH} />
    </svg>
  );
}
