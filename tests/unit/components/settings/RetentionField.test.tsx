// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { RetentionField } from '../../../../components/settings/RetentionField';
import { t } from '../../../../utils/i18n';
import { click, findElement, show } from '../render';

function shown(count: number) {
  const onChange = vi.fn();
  const onCount = vi.fn((_days: number) => Promise.resolve(count));
  const page = show(
    <RetentionField
      label={t('options.keepDays')}
      value={400}
      choices={[14, 35, 100, 400]}
      onCount={onCount}
      question={(days) => t('options.lessDetails', [days])}
      onChange={onChange}
    />,
  );
  const select = findElement<HTMLSelectElement>(page, 'select');
  const choose = (value: string) =>
    act(async () => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const press = (label: string) => {
    const found = [...page.querySelectorAll('button')].find((each) => each.textContent === label);
    if (!found) throw new Error(`There is no button "${label}".`);
    click(found);
  };
  return { onChange, onCount, page, select, choose, press };
}
const ALL = '100000';

it('asks before less is kept, says how many days go, and changes nothing until then', async () => {
  const { onChange, onCount, page, choose, press } = shown(47);
  await choose('14');
  expect(onCount).toHaveBeenCalledWith(14);
  expect(page.textContent).toContain(t('options.lessDetails', [47]));
  expect(onChange).not.toHaveBeenCalled();
  press(t('options.button.keepLess'));
  expect(onChange.mock.calls).toEqual([[14]]);
  expect(page.querySelector('.ask')).toBeNull();
});

it('leaves it as it was at "Keep it", in the field too', async () => {
  const { onChange, page, select, choose, press } = shown(1);
  await choose('35');
  expect(select.value).toBe('35');
  press(t('options.button.keepIt'));
  expect([onChange.mock.calls, select.value]).toEqual([[], '400']);
  expect(page.querySelector('.ask')).toBeNull();
});

it('asks nothing where nothing goes, or more is kept', async () => {
  const { onChange, onCount, choose } = shown(0);
  await choose('14');
  expect(onChange.mock.calls).toEqual([[14]]);
  onCount.mockClear();
  await choose(ALL);
  expect([onChange.mock.calls[1], onCount.mock.calls]).toEqual([[null], []]);
});
