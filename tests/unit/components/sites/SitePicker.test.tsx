// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { SitePicker } from '../../../../components/sites/SitePicker';
import { CATALOGUE, COMMON_SITES } from '../../../../utils/core/settings/siteCatalogue';
import { type Site, siteName } from '../../../../utils/core/settings/sites';
import { t } from '../../../../utils/i18n';
import { click, findElement, show, type } from '../render';

const [known] = CATALOGUE;
if (!known) throw new Error('The catalogue is empty.');

function opened(chosen: readonly Site[] = []) {
  const onChoose = vi.fn();
  const onAdd = vi.fn();
  const page = show(
    <SitePicker chosen={chosen} picked={chosen} onChoose={onChoose} onAdd={onAdd} />,
  );
  const chips = () => [...page.querySelectorAll<HTMLLabelElement>('.chip')];
  const chip = (name: string) => {
    const found = chips().find((label) => label.textContent === name);
    if (!found) throw new Error(`There is no chip "${name}".`);
    return findElement<HTMLInputElement>(found, 'input');
  };
  const field = findElement<HTMLInputElement>(page, 'input');
  return {
    ...{ page, onChoose, onAdd, chips, chip, field },
    offer: () => page.querySelector<HTMLButtonElement>('button[type="submit"]'),
    enter: (entry: string) => {
      type(field, entry);
      act(() => findElement<HTMLFormElement>(page, 'form').requestSubmit());
    },
    said: () => findElement(page, '[role="status"]').textContent,
  };
}

describe('SitePicker', () => {
  it('shows the commonest, and all others once, folded under headings', () => {
    const { page, chips } = opened();
    expect(COMMON_SITES).toHaveLength(12);
    const folded = [...page.querySelectorAll('details')];
    expect(folded.every(({ open }) => !open)).toBe(true);
    const inSight = chips().filter((label) => !label.closest('details'));
    expect(inSight.map((label) => label.textContent)).toEqual(COMMON_SITES.map(({ name }) => name));
    expect(chips().length - inSight.length).toBe(CATALOGUE.length);
    const headings = [...page.querySelectorAll('summary')].map((heading) => heading.textContent);
    expect(headings).toContain(t(`site.group.${known.group}`));
  });

  it('filters while one types, and hides headings that hold nothing', () => {
    const { page, chips, field } = opened();
    type(field, known.name);
    expect(chips().map((label) => label.textContent)).toContain(known.name);
    expect(chips().length).toBeLessThan(CATALOGUE.length);
    expect(page.querySelectorAll('details')).toHaveLength(0);
  });

  it('says when nothing is found, and where to go on', () => {
    const { page, chips, field } = opened();
    const before = chips().length;
    type(field, 'no such site anywhere');
    expect(chips()).toHaveLength(0);
    expect(page.textContent).toContain(t('site.noneFound'));
    type(field, '');
    expect(chips()).toHaveLength(before);
  });

  it('says that a port makes no difference, before an address is added and after', () => {
    const { page, field, enter, onAdd, said } = opened();
    const every = t('site.everyPort', ['10.0.0.5']);
    type(field, '10.0.0.5');
    expect(page.textContent).not.toContain(every);
    type(field, '10.0.0.5:8080');
    expect(page.textContent).toContain(every);
    enter('10.0.0.5:8080');
    expect(onAdd).toHaveBeenCalledWith({ host: '10.0.0.5' });
    expect(said()).toBe(every);
  });

  it('says that a part of a chosen site is within it, before it is added and after', () => {
    const { page, field, enter, onAdd, said } = opened([{ host: 'docs.test' }]);
    const within = t('site.within', ['docs.test/team', 'docs.test']);
    type(field, 'docs.test/team');
    expect(page.textContent).toContain(within);
    enter('docs.test/team');
    expect(onAdd).toHaveBeenCalledWith({ host: 'docs.test', path: '/team' });
    expect(said()).toBe(within);
    expect(field.getAttribute('aria-invalid')).toBe('false');
    enter('other.test');
    expect(said()).toBe('');
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

describe('an address in the field of names', () => {
  it.each([
    ['', 'empty'],
    ['mailto:someone@example.com', 'notWeb'],
    ['exa mple', 'noHost'],
    ['com', 'oneLabel'],
    ['co.uk', 'tooWide'],
  ] as const)('says of %j in a sentence that it is "%s"', (entry, problem) => {
    const { onAdd, onChoose, field, enter, said } = opened();
    enter(entry);
    expect(said()).toBe(t(`site.problem.${problem}`));
    expect(onAdd).not.toHaveBeenCalled();
    expect(onChoose).not.toHaveBeenCalled();
    expect(field.value).toBe(entry);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(said());
  });

  it.each(['click', 'Enter'])(
    'is handed over as a site, within the %s, and the field is empty then',
    (how) => {
      const { onAdd, field, enter, offer, said } = opened();
      const entry = 'https://www.Example.com/a/page';
      if (how === 'Enter') enter(entry);
      else {
        type(field, entry);
        const button = offer();
        expect(button?.textContent).toBe(t('site.addNamed', ['example.com']));
        if (button) click(button);
      }
      expect(onAdd).toHaveBeenCalledExactlyOnceWith({ host: 'example.com' });
      expect(field.value).toBe('');
      expect(said()).toBe('');
    },
  );

  it('forgets the problem once the entry is a site', () => {
    const { enter, said, field } = opened();
    enter('com');
    enter('example.com/team');
    expect(said()).toBe('');
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });

  it('comes first, and its site not once more below it', () => {
    const { chips, field, offer } = opened();
    type(field, 'github.com');
    expect(offer()?.textContent).toBe(t('site.addNamed', ['github.com']));
    expect(chips().map((label) => label.textContent)).not.toContain('GitHub');
  });

  it('that is chosen is said to be there, and not offered', () => {
    const { onAdd, offer, enter, said } = opened([{ host: 'example.com' }]);
    enter('example.com');
    expect(offer()).toBeNull();
    expect(onAdd).not.toHaveBeenCalled();
    expect(said()).toBe(t('site.there', ['example.com']));
  });
});

describe('Enter', () => {
  it.each([
    ['excel', 'office.com'],
    ['word', 'office.com'],
    ['calender', 'calendar.google.com'],
    ['youtube', 'youtube.com'],
    ['github', 'github.com'],
  ])('after "%s" takes %s', (query, host) => {
    const { onChoose, field, enter } = opened();
    enter(query);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ host }, true);
    expect(field.value).toBe('');
  });
});

describe('the chosen sites', () => {
  it('are in sight by name, and each can be let go of', () => {
    const sites = [{ host: known.host }, { host: 'example.com', path: '/team' }];
    const { page, onChoose, field } = opened(sites);
    const list = findElement(page, 'ul');
    expect(list.getAttribute('aria-label')).toBe(t('site.chosenLabel'));
    const buttons = [...list.querySelectorAll('button')];
    expect(buttons.map((button) => button.textContent)).toEqual([known.name, 'example.com/team']);
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      t('site.removeNamed', [known.name]),
      t('site.removeNamed', [siteName({ host: 'example.com', path: '/team' })]),
    ]);
    if (buttons[1]) click(buttons[1]);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(sites[1], false);
    expect(document.activeElement).toBe(field);
  });
});
