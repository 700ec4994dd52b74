import { useEffect, useState } from 'preact/hooks';
import { Shortcuts } from '../../components/settings/Shortcuts';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../utils/platform/shortcuts';

interface Props {
  report: (job: Promise<unknown>, done?: string) => Promise<boolean>;
}

/** Read anew when the person comes back: they may have changed them on the browser's page. */
export function ShortcutsPart({ report }: Props) {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => {
      readShortcuts().then(setShortcuts, (error: unknown) => console.error(error));
    };
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <Shortcuts shortcuts={shortcuts} onChange={() => void report(openShortcutSettings(), '')} />
  );
}
