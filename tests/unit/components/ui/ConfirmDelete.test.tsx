// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ConfirmDelete } from '../../../../components/ui/ConfirmDelete';
import { t } from '../../../../utils/i18n';
import { click, show } from '../render';

function opened() {
  const onDelete = vi.fn(() => Promise.resolve(true));
  const page = show(
    <ConfirmDelete
      label={t('options.button.deleteAll')}
      question={t('options.deleteAsk')}
      done={t('options.deleted')}
      onDelete={onDelete}
    />,
  );
  const buttons = () => [...page.querySelectorAll('button')];
  const press = (label: string) => {
    const found = buttons().find((button) => button.textContent === label);
    if (!found) throw new Error(`There is no button "${label}".`);
    click(found);
  };
  return { onDelete, page, buttons, press };
}

it('deletes at the second click, not at the first', async () => {
  const { onDelete, page, press } = opened();
  press(t('options.button.deleteAll'));
  expect(onDelete).not.toHaveBeenCalled();
  expect(page.textContent).toContain(t('options.deleteAsk'));
  press(t('options.button.deleteAll'));
  expect(onDelete).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(page.textContent).toContain(t('options.deleted')));
});

it('keeps it at "Do not delete", and a double click deletes nothing', () => {
  const { onDelete, buttons, press } = opened();
  press(t('options.button.deleteAll'));
  expect(buttons().map((button) => button.textContent)).toEqual([
    t('options.button.keepIt'),
    t('options.button.deleteAll'),
  ]);
  press(t('options.button.keepIt'));
  expect(onDelete).not.toHaveBeenCalled();
  expect(buttons()).toHaveLength(1);
});
