// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SitePicker } from '../../../../components/sites/SitePicker';
import { CATALOGUE } from '../../../../utils/core/settings/siteCatalogue';
import type { Site } from '../../../../utils/core/settings/sites';
import { t } from '../../../../utils/i18n';
import { click, findElement, show, type } from '../render';

const [known] = CATALOGUE;
if (!known) throw new Error('The catalogue is empty.');

function opened(chosen: readonly Site[] = []) {
  const onChoose = vi.fn();
  const page = show(<SitePicker chosen={chosen} onChoose={onChoose} />);
  const chips = () => [...page.querySelectorAll<HTMLLabelElement>('.chip')];
  const chip = (name: string) => {
    const found = chips().find((label) => label.textContent === name);
    if (!found) throw new Error(`There is no chip "${name}".`);
    return findElement<HTMLInputElement>(found, 'input');
  };
  return {
    page,
    onChoose,
    chips,
    chip,
    search: findElement<HTMLInputElement>(page, '[type="search"]'),
  };
}

describe('SitePicker', () => {
  it('shows the whole catalogue, each site once, under headings', () => {
    const { page, chips } = opened();
    expect(chips()).toHaveLength(CATALOGUE.length);
    const headings = [...page.querySelectorAll('legend')].map((legend) => legend.textContent);
    expect(headings).toContain(t(`site.group.${known.group}`));
  });

  it('filters while one types, and hides headings that hold nothing', () => {
    const { page, chips, search } = opened();
    type(search, known.name);
    expect(chips().map((label) => label.textContent)).toContain(known.name);
    expect(chips().length).toBeLessThan(CATALOGUE.length);
    for (const group of page.querySelectorAll('fieldset')) {
      expect(group.querySelectorAll('.chip').length).toBeGreaterThan(0);
    }
  });

  it('says when nothing is found, and where to go on', () => {
    const { page, chips, search } = opened();
    type(search, 'no such site anywhere');
    expect(chips()).toHaveLength(0);
    expect(page.textContent).toContain(t('site.noneFound'));
    type(search, '');
    expect(chips()).toHaveLength(CATALOGUE.length);
  });

  it('hands over what was chosen and shows what it is told', () => {
    const { onChoose, chip } = opened();
    click(chip(known.name));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ host: known.host }, true);
    expect(chip(known.name).checked).toBe(false);
  });

  it('lets go of what is chosen', () => {
    const { onChoose, chip } = opened([{ host: known.host }]);
    expect(chip(known.name).checked).toBe(true);
    click(chip(known.name));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ host: known.host }, false);
  });

  it('takes a part of a site for another site', () => {
    const { chip } = opened([{ host: known.host, path: '/team' }]);
    expect(chip(known.name).checked).toBe(false);
  });
});
