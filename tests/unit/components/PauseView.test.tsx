// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NoPause, PauseView } from '../../../components/PauseView';
import type { IdeaId } from '../../../utils/core/content';
import { t } from '../../../utils/words';
import { click, find, show } from './onPage';

function opened(idea: IdeaId | null = 'pe1', length: 'none' | 'chosen' | 'over' = 'none') {
  const on = { onAnother: vi.fn(), onNoIdea: vi.fn(), onLength: vi.fn(), onBack: vi.fn() };
  const page = show(<PauseView idea={idea} minutes={7} length={length} {...on} />);
  const button = (name: string) => {
    const found = [...page.querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    );
    if (!found) throw new Error(`There is no button "${name}".`);
    return found;
  };
  return { page, button, ...on };
}

describe('PauseView', () => {
  it('has one idea, another, none, and the way back', () => {
    const { page, button, ...on } = opened();
    expect(find(page, '.idea').textContent).toBe(t('idea.pe1'));
    click(button(t('pause.button.another')));
    click(button(t('pause.button.noIdea')));
    click(button(t('pause.button.back')));
    for (const called of [on.onAnother, on.onNoIdea, on.onBack]) {
      expect(called).toHaveBeenCalledTimes(1);
    }
  });

  it('shows no idea to who wants none, and a way to one', () => {
    const { page, button, onAnother } = opened(null);
    expect(find(page, '.idea').textContent).toBe('');
    click(button(t('pause.button.idea')));
    expect(onAnother).toHaveBeenCalled();
  });

  it('counts nothing while a length runs, and says one line when it is over', () => {
    expect(opened('pe1', 'chosen').page.textContent).toBe(opened('pe1').page.textContent);
    const said = find(opened('pe1', 'over').page, '[role="status"]');
    expect(said.textContent).toBe(t('reply.pauseEnd'));
  });

  it('offers no length, or the one of a real break', () => {
    const { page, onLength } = opened();
    const [none, some] = page.querySelectorAll<HTMLInputElement>('[type="radio"]');
    expect([none?.checked, some?.checked]).toEqual([true, false]);
    click(some as HTMLInputElement);
    expect(onLength).toHaveBeenCalledWith(7);
  });
});

it('offers a pause calmly where none is under way', () => {
  const onPause = vi.fn();
  const page = show(<NoPause onPause={onPause} />);
  expect(page.textContent).toContain(t('pause.none'));
  click(find(page, 'button'));
  expect(onPause).toHaveBeenCalled();
});
