// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { QuietHoursField } from '../../../../components/settings/QuietHoursField';
import { weekdaysOf } from '../../../../utils/core/base/weekdays';
import type { QuietHours } from '../../../../utils/core/settings/quietHours';
import { t } from '../../../../utils/i18n';
import { click, findElement, show } from '../render';

const NIGHT: QuietHours = { weekdays: [1, 2], from: '22:00', to: '06:00' };
const NOON: QuietHours = { weekdays: [3], from: '12:00', to: '13:00' };

function opened(hours: readonly QuietHours[]) {
  const onChange = vi.fn();
  const page = show(
    <QuietHoursField weekdays={weekdaysOf('en-US', 'en')} hours={hours} onChange={onChange} />,
  );
  const ranges = [...page.querySelectorAll<HTMLElement>('.range')];
  return { page, ranges, onChange };
}

describe('SilentHoursField', () => {
  it('adds a range that holds on no day before one is chosen', () => {
    const { page, onChange } = opened([NIGHT]);
    click([...page.querySelectorAll('button')].at(-1) as HTMLElement);
    expect(onChange).toHaveBeenCalledWith([NIGHT, { weekdays: [], from: '09:00', to: '12:00' }]);
  });

  it('changes one range and leaves the others', () => {
    const { ranges, onChange } = opened([NIGHT, NOON]);
    const to = ranges[1]?.querySelectorAll<HTMLInputElement>('[type="time"]')[1];
    if (!to) throw new Error('There is no end.');
    to.value = '14:30';
    to.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onChange).toHaveBeenCalledWith([NIGHT, { ...NOON, to: '14:30' }]);
  });

  it('removes the range whose button was pressed; the keyboard comes to the way back', () => {
    const { page, ranges, onChange } = opened([NIGHT, NOON]);
    click(findElement(ranges[0] as HTMLElement, 'button'));
    expect(onChange).toHaveBeenCalledWith([NOON]);
    expect(page.querySelectorAll('.range')).toHaveLength(2);
    const undo = document.activeElement as HTMLElement;
    expect(undo.textContent).toBe(t('week.button.undo'));
    click(undo);
    // Here nobody takes it out, so it is there twice.
    expect(onChange).toHaveBeenLastCalledWith([NIGHT, NIGHT, NOON]);
    expect(document.activeElement?.textContent).toBe(t('options.quietHours.button.add'));
  });

  it('turns a weekday on and off', () => {
    const { ranges, onChange } = opened([NIGHT]);
    const day = (name: string) => {
      const labels = [...(ranges[0]?.querySelectorAll('label') ?? [])];
      return labels.find(({ textContent }) => textContent === name) as HTMLElement;
    };
    click(day('Sunday'));
    expect(onChange).toHaveBeenLastCalledWith([{ ...NIGHT, weekdays: [1, 2, 7] }]);
    click(day('Monday'));
    expect(onChange).toHaveBeenLastCalledWith([{ ...NIGHT, weekdays: [2] }]);
  });

  it.each([
    ['that goes past midnight', NIGHT, 'options.quietHours.overMidnight'],
    ['that ends where it begins', { ...NOON, to: '12:00' }, 'options.quietHours.overMidnight'],
    ['without a day', { ...NOON, weekdays: [] }, 'options.quietHours.noDay'],
  ] as const)('says what a range %s means', (_, range, text) => {
    expect(findElement(opened([range]).page, '[role="status"]').textContent).toBe(t(text));
  });

  it('says nothing about a range within a day', () => {
    expect(findElement(opened([NOON]).page, '[role="status"]').textContent).toBe('');
  });
});
