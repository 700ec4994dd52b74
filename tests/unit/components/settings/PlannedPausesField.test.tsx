// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PlannedPausesField } from '../../../../components/settings/PlannedPausesField';
import { weekdaysOf } from '../../../../utils/core/base/weekdays';
import type { PlannedPause } from '../../../../utils/core/settings/plannedPauses';
import { t } from '../../../../utils/i18n';
import { click, findElement, show } from '../render';

const LUNCH: PlannedPause = { at: '12:30', weekdays: [1, 2], name: 'lunch' };
const TEA: PlannedPause = { at: '16:00', weekdays: [1], name: '' };
const NIGHT: PlannedPause = { at: '02:00', weekdays: [5], name: '' };

function opened(pauses: readonly PlannedPause[]) {
  const onChange = vi.fn();
  const weekdays = weekdaysOf('en-US', 'en');
  const page = show(
    <PlannedPausesField weekdays={weekdays} dayStart="04:00" pauses={pauses} onChange={onChange} />,
  );
  const rows = [...page.querySelectorAll<HTMLElement>('.range')];
  const add = [...page.querySelectorAll('button')].at(-1) as HTMLElement;
  const said = rows.map((row) => findElement(row, '[role="status"]').textContent);
  return { page, rows, add, said, onChange };
}

const change = (row: HTMLElement | undefined, selector: string, value: string) => {
  const input = row?.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`There is no ${selector}.`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('PlannedPausesField', () => {
  it('adds one that is on no day before one is chosen', () => {
    const { add, onChange } = opened([TEA]);
    click(add);
    expect(onChange).toHaveBeenCalledWith([TEA, { at: '12:30', weekdays: [], name: '' }]);
  });

  it('adds no fourth, and says so where the button is', () => {
    const { page, add, onChange } = opened([LUNCH, TEA, NIGHT]);
    click(add);
    expect(onChange).not.toHaveBeenCalled();
    expect(add.getAttribute('aria-disabled')).toBe('true');
    const most = page.querySelector(`[id="${add.getAttribute('aria-describedby')}"]`);
    expect(most?.textContent).toBe(t('options.plannedPauses.most'));
  });

  it('changes the time, the days and the word of one, and leaves the others', () => {
    const { rows, onChange } = opened([LUNCH, TEA]);
    change(rows[1], '[type="time"]', '15:45');
    expect(onChange).toHaveBeenLastCalledWith([LUNCH, { ...TEA, at: '15:45' }]);
    const days = [...(rows[1]?.querySelectorAll('label') ?? [])];
    click(days.find(({ textContent }) => textContent === 'Friday') as HTMLElement);
    expect(onChange).toHaveBeenLastCalledWith([LUNCH, { ...TEA, weekdays: [1, 5] }]);
    change(rows[1], 'input:not([type="time"], [type="checkbox"])', '  tea ');
    expect(onChange).toHaveBeenLastCalledWith([LUNCH, { ...TEA, name: 'tea' }]);
  });

  it('keeps the time where the field is emptied', () => {
    const { rows, onChange } = opened([LUNCH]);
    change(rows[0], '[type="time"]', '');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('removes the one whose button was pressed, and puts it back in its place', () => {
    const { rows, onChange } = opened([LUNCH, TEA]);
    click(findElement(rows[0] as HTMLElement, 'button'));
    expect(onChange).toHaveBeenCalledWith([TEA]);
    const undo = document.activeElement as HTMLElement;
    expect(undo.textContent).toBe(t('week.button.undo'));
    click(undo);
    // Here nobody takes it out, so it is there twice.
    expect(onChange).toHaveBeenLastCalledWith([LUNCH, LUNCH, TEA]);
    expect(document.activeElement?.textContent).toBe(t('options.plannedPauses.button.add'));
  });

  it.each([
    ['on no day', [{ ...LUNCH, weekdays: [] }], ['noDay']],
    ['before the day begins', [NIGHT], ['nextDate']],
    ['at one time on one day', [LUNCH, { ...TEA, at: '12:30' }], ['same', 'same']],
    ['at one time on other days', [LUNCH, { ...TEA, at: '12:30', weekdays: [3] }], [null, null]],
    ['at other times', [LUNCH, TEA], [null, null]],
  ] as const)('says what there is to know of one %s', (_, pauses, wanted) => {
    const texts = wanted.map((key) => (key === null ? '' : t(`options.plannedPauses.${key}`)));
    expect(opened(pauses).said).toEqual(texts);
  });
});
