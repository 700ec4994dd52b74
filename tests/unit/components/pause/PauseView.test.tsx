// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NoPause } from '../../../../components/pause/NoPause';
import { PauseLength } from '../../../../components/pause/PauseLength';
import { PauseView } from '../../../../components/pause/PauseView';
import type { IdeaId } from '../../../../utils/core/content/pauseIdeas';
import { t } from '../../../../utils/i18n';
import { click, findElement, show } from '../render';

interface Given {
  idea?: IdeaId | null;
  over?: boolean;
  begins?: boolean;
  said?: string;
  line?: string;
  onDone?: () => void;
}

function opened({ idea = 'pe1', over = false, begins = false, said, line, onDone }: Given) {
  const on = { onAnother: vi.fn(), onNoIdea: vi.fn(), onBack: vi.fn(), onMore: vi.fn() };
  const page = show(
    <PauseView
      idea={idea}
      over={over}
      begins={begins}
      said={said ?? null}
      line={line ?? null}
      onDone={onDone}
      {...on}
    >
      <p>below</p>
    </PauseView>,
  );
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
    const { page, button, ...on } = opened({});
    expect(findElement(page, '.idea').textContent).toBe(t('idea.pe1'));
    click(button(t('pause.button.another')));
    click(button(t('pause.button.noIdea')));
    click(button(t('pause.button.back')));
    for (const called of [on.onAnother, on.onNoIdea, on.onBack]) {
      expect(called).toHaveBeenCalledTimes(1);
    }
  });

  it('shows no idea to who wants none, and a way to one', () => {
    const { page, button, onAnother } = opened({ idea: null });
    expect(findElement(page, '.idea').textContent).toBe('');
    click(button(t('pause.button.idea')));
    expect(onAnother).toHaveBeenCalled();
  });

  it('begins with the idea and the way back, and more for who asks', () => {
    const { page, button, onMore } = opened({ begins: true });
    const names = [...page.querySelectorAll('button')].map(({ textContent }) => textContent);
    expect(names).toEqual([t('pause.button.more'), t('pause.button.back')]);
    expect(page.querySelector('.main')).toBeNull();
    click(button(t('pause.button.more')));
    expect(onMore).toHaveBeenCalledTimes(1);
  });

  it('says large when a length is over, in the place of the idea, and shows the way back', () => {
    const { page } = opened({ over: true });
    expect(findElement(page, '.idea').textContent).toBe(t('reply.pauseEnd'));
    expect(page.textContent).not.toContain(t('idea.pe1'));
    expect(findElement(page, '.main').textContent).toBe(t('pause.button.back'));
  });

  it('closes the day where that is offered, and says what was done', () => {
    const onDone = vi.fn();
    click(opened({ onDone }).button(t('nudge.done')));
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(opened({}).page.textContent).not.toContain(t('nudge.done'));
    const said = findElement(opened({ said: 'It is closed.' }).page, '[role="status"]');
    expect(said.textContent).toBe('It is closed.');
  });

  it('shows the enough line back as it was written, in the direction of its own words', () => {
    const words = '  the summary – then <b>stop</b> & rest  ';
    const shown = findElement(opened({ line: words }).page, 'q');
    expect([shown.textContent, shown.getAttribute('dir')]).toEqual([words, 'auto']);
    expect(opened({}).page.querySelector('q')).toBeNull();
  });
});

describe('PauseLength', () => {
  function chosen(minutes: number | null) {
    const on = { onLength: vi.fn(), onSound: vi.fn() };
    const page = show(<PauseLength lengths={[1, 7, 20]} chosen={minutes} sound={false} {...on} />);
    const radios = [...page.querySelectorAll<HTMLInputElement>('[type="radio"]')];
    return { page, radios, ...on };
  }

  it('offers no length first, and asks for none', () => {
    const { radios, onLength } = chosen(null);
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false, false]);
    click(radios[2] as HTMLInputElement);
    expect(onLength).toHaveBeenCalledWith(7);
  });

  it('shows the chosen length as a choice, never as time that goes', () => {
    expect(chosen(7).radios.map(({ checked }) => checked)).toEqual([false, false, true, false]);
  });

  it('offers a sound only where there is an end that could sound, and not turned on', () => {
    expect(chosen(null).page.querySelector('[type="checkbox"]')).toBeNull();
    const { page, onSound } = chosen(7);
    const sound = findElement<HTMLInputElement>(page, '[type="checkbox"]');
    expect(sound.checked).toBe(false);
    click(sound);
    expect(onSound).toHaveBeenCalledWith(true);
  });
});

it('offers a pause calmly where there is none now', () => {
  const onPause = vi.fn();
  const page = show(<NoPause onPause={onPause} />);
  expect(page.textContent).toContain(t('pause.none'));
  click(findElement(page, 'button'));
  expect(onPause).toHaveBeenCalled();
});
