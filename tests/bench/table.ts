import type { Line, Subject } from './measurement';

/** One line of one subject. */
export interface Measured extends Line {
  readonly subject: string;
}

/** Everything measured, as one Markdown table: the median, and the least and the most where there are more. */
export function table(subjects: readonly Subject[], measured: readonly Measured[]): string {
  const names = subjects.map(({ name }) => name);
  const lines = new Map(measured.map(({ what, unit }) => [what, unit]));
  const rows = [...lines].map(([what, unit]) => [
    what,
    unit,
    ...names.map((name) => {
      const found = measured.find((each) => each.what === what && each.subject === name);
      return found ? inWords(found.values) : '';
    }),
  ]);
  const all = [['', 'unit', ...names], ['---', '---', ...names.map(() => '---')], ...rows];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function inWords(values: readonly number[]): string {
  const [sorted, middle] = [values.toSorted((a, b) => a - b), (values.length - 1) / 2];
  const low = sorted[Math.floor(middle)];
  const high = sorted[Math.ceil(middle)];
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || least === undefined || most === undefined) {
    return 'nothing';
  }
  const median = figure((low + high) / 2);
  return values.length === 1 ? median : `${median} (${figure(least)} to ${figure(most)})`;
}

/** Three digits are more than such a measurement is worth. */
function figure(value: number): string {
  const digits = Math.abs(value) < 10 ? 1 : 0;
  return Number(value.toFixed(digits)).toLocaleString('en-GB');
}
