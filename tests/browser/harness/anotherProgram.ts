import { type ChildProcess, spawn } from 'node:child_process';
import type { Display } from './display';
import { until } from './until';

/** Opens a program beside the browser and waits until it has the keys. */
export async function openProgram(display: Display): Promise<ChildProcess> {
  const browser = await display.xdotool('getactivewindow');
  const program = spawn('xmessage', ['-geometry', '+500+400', 'Another program.'], {
    env: display.env,
  });
  await until(
    async () => (await display.xdotool('getactivewindow')) !== browser,
    'the program to be in front',
  );
  return program;
}
