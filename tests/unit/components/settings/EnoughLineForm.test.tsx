// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { EnoughLineForm } from '../../../../components/settings/EnoughLineForm';
import type { EnoughLine } from '../../../../utils/core/settings/enoughLine';
import { t } from '../../../../utils/i18n';
import { click, findElement, show, type } from '../render';

function opened(line: EnoughLine | null = null) {
  const on = { onSave: vi.fn(), onDrop: vi.fn() };
  const page = show(<EnoughLineForm line={line} {...on} />);
  const words = findElement<HTMLTextAreaElement>(page, 'textarea');
  const [keep, drop] = page.querySelectorAll('button');
  return { page, words, keep: keep as HTMLElement, drop: drop as HTMLElement, ...on };
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

  it('lets a line go, or goes back where there is none', () => {
    const none = opened();
    expect(none.drop.textContent).toBe(t('line.button.back'));
    const some = opened({ words: 'x', end: null, amountMinutes: null });
    expect(some.drop.textContent).toBe(t('line.button.drop'));
    click(some.drop);
    expect(some.onDrop).toHaveBeenCalledTimes(1);
  });
});
