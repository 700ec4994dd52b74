import { MARK_PATH } from '../../utils/core/base/logo';

/** The open ring on its tile, for 32 px and less. It carries no words. */
export function LogoSmall() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={MARK_PATH} />
    </svg>
  );
}
