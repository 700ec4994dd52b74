import { run } from './processes';
import type { SessionBus } from './sessionBus';
import { until } from './until';

/** Composes Korean syllables of the keys of an English keyboard. */
const ENGINE = 'hangul';

/**
 * Starts an input method for the programs of a display: ibus, with no window of its own. Ends with the session bus.
 * Returns what is to be in their environment. Errors: not there within a minute.
 */
export async function startInputMethod(bus: SessionBus): Promise<Record<string, string>> {
  const settings = '--config=/usr/libexec/ibus-memconf';
  bus.serve('ibus-daemon', ['--panel=disable', '--emoji-extension=disable', settings]);
  const choose = () => run('ibus', ['engine', ENGINE], { env: bus.env }).then(() => true);
  await until(choose, 'the input method to be there');
  return { GTK_IM_MODULE: 'ibus' };
}
