import { MARK_PATH } from '../../utils/core/base/logo';

/** The open ring, drawn by hand and not quite closed, for 32 px and less. It carries no words. */
export function LogoSmall() {
  return (
    <svg class="mark" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <path d={MARK_PATH} />
    </svg>
  );
}
