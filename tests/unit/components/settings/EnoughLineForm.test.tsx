// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { EnoughLineForm, type LineDraft } from '../../../../components/settings/EnoughLineForm';
import type { EnoughLine } from '../../../../utils/core/settings/enoughLine';
import { t } from '../../../../utils/i18n';
import { click, findElement, show, type } from '../render';

function opened(line: EnoughLine | null = null, draft?: LineDraft) {
  const on = { onSave: vi.fn(), onDrop: vi.fn(), onBack: vi.fn() };
  const page = show(<EnoughLineForm line={line} {...(draft && { draft })} {...on} />);
  const words = findElement<HTMLTextAreaElement>(page, 'textarea');
  const [keep, back, drop] = page.querySelectorAll('button');
  return { page, words, keep: keep as HTMLElement, back: back as HTMLElement, drop, ...on };
}

describe('EnoughLineForm', () => {
  it('keeps words alone: an end and an amount are only for who wants them', () => {
    const { words, keep, onSave } = opened();
    type(words, ' The summary. Then I stop. ');
    click(keep);
    expect(onSave).toHaveBeenCalledWith({
      words: 'The summary. Then I stop.',
      end: null,
      amountMinutes: null,
    });
  });

  it('keeps nothing without words, and waits for them', () => {
    const { words, keep, onSave } = opened();
    type(words, '   ');
    click(keep);
    expect(onSave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(words);
  });

  it('shows a line as it was written, with an amount of its own', () => {
    const line = { words: 'Två sidor', end: '17:30', amountMinutes: 95 };
    const { page, keep, onSave, words } = opened(line);
    expect(words.value).toBe('Två sidor');
    findElement(page, 'option[value="95"]');
    click(keep);
    expect(onSave).toHaveBeenCalledWith(line);
  });

  it('goes back where "Back" stands, and removes a line where there is one', () => {
    const none = opened();
    expect(none.drop).toBeUndefined();
    const some = opened({ words: 'x', end: null, amountMinutes: null });
    expect([some.back, some.drop].map((button) => button?.textContent)).toEqual([
      t('line.button.back'),
      t('line.button.drop'),
    ]);
    click(some.back);
    expect([some.onBack, some.onDrop].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    click(some.drop as HTMLElement);
    expect([some.onBack, some.onDrop].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('goes on with words that were begun, and hands on each change of them', () => {
    const draft = { text: 'Two pa', change: vi.fn(), discard: vi.fn() };
    const { words } = opened({ words: 'One page.', end: null, amountMinutes: null }, draft);
    expect(words.value).toBe('Two pa');
    type(words, 'Two pages.');
    expect(draft.change.mock.calls).toEqual([['Two pages.']]);
  });
});
