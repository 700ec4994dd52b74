// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Journal } from '../../../../components/journal/Journal';
import type { JournalEntry } from '../../../../utils/core/reflection/journal';
import { t } from '../../../../utils/i18n';
import { click, findElement, show } from '../render';

const entry: JournalEntry = {
  id: 'a',
  at: Date.UTC(2026, 10, 20, 15, 15),
  kind: 'nextStep',
  question: 'Q13',
  text: '<b>One</b>\n\n  two',
};

function opened(
  deleted: ReadonlySet<string> = new Set(),
  numbers = true,
  entries: readonly JournalEntry[] = [entry],
) {
  const [onDelete, onRestore, onStar] = [vi.fn(), vi.fn(), vi.fn()];
  const onSave = vi.fn(async () => true);
  const page = show(
    <Journal
      days={[{ day: '2026-11-20', entries }]}
      deleted={deleted}
      zone="UTC"
      numbers={numbers}
      onDelete={onDelete}
      onRestore={onRestore}
      edits={new Map()}
      onStar={onStar}
      onEdit={vi.fn()}
      onSave={onSave}
    />,
  );
  return { page, onDelete, onRestore, onStar, onSave };
}

describe('Journal', () => {
  it('shows what was written as it was written, with its question and its kind', () => {
    const { page } = opened();
    const written = findElement(page, '.written');
    expect(written.textContent).toBe(entry.text);
    expect(written.querySelector('b')).toBeNull();
    expect(written.getAttribute('dir')).toBe('auto');
    expect(page.textContent).toContain(t('question.Q13.text'));
    expect(page.textContent).toContain(t('journal.nextStep'));
  });

  it('shows no clock time once numbers are hidden', () => {
    expect(opened().page.querySelector('time')).not.toBeNull();
    expect(opened(new Set(), false).page.querySelector('time')).toBeNull();
  });

  it('names the buttons of an entry by the beginning of its words', () => {
    const long = { ...entry, id: 'b', text: `${'word '.repeat(30)}end` };
    const checkIn: JournalEntry = {
      ...{ ...entry, id: 'c', kind: 'checkIn', text: '' },
      ...{ motive: 'duty', feeling: 'tired' },
    };
    const { page } = opened(new Set(), true, [entry, long, checkIn]);
    const names = [...page.querySelectorAll('button')].map((button) =>
      button.getAttribute('aria-label'),
    );
    const cut = `${'word '.repeat(7)}word…`;
    expect(names).toEqual([
      ...['Star: <b>One</b> two', 'Edit: <b>One</b> two', 'Delete: <b>One</b> two'],
      ...[`Star: ${cut}`, `Edit: ${cut}`, `Delete: ${cut}`],
      'Delete: duty, tired',
    ]);
  });

  it('deletes by one click, and brings back by another', () => {
    const shown = opened();
    click(findElement(shown.page, '.delete'));
    expect(shown.onDelete).toHaveBeenCalledWith(entry);
    const gone = opened(new Set(['a']));
    expect(gone.page.textContent).not.toContain('One');
    click(findElement(gone.page, 'button'));
    expect(gone.onRestore).toHaveBeenCalledWith(entry);
  });
});
