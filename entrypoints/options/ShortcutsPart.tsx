import { Shortcuts } from '../../components/settings/Shortcuts';
import { openShortcutSettings, readShortcuts } from '../../utils/platform/shortcuts';
import type { Report } from '../shared/report';
import { onFocus, useStored } from '../shared/useStored';

/** The shortcuts, read again when the person comes back: they may have changed them on the browser's page. */
export function ShortcutsPart({ report }: { report: Report }) {
  const { value: shortcuts } = useStored(readShortcuts, [onFocus]);
  return (
    <Shortcuts
      shortcuts={shortcuts ?? []}
      onChange={() => void report(openShortcutSettings(), '')}
    />
  );
}
