// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SiteField } from '../../../../components/sites/SiteField';
import { t } from '../../../../utils/i18n';
import { click, findElement, show, type } from '../render';

function opened() {
  const onAdd = vi.fn();
  const page = show(<SiteField onAdd={onAdd} />);
  const field = findElement<HTMLInputElement>(page, 'input');
  return {
    onAdd,
    field,
    add: (entry: string) => {
      type(field, entry);
      click(findElement(page, 'button'));
    },
    problem: () => findElement(page, '[role="status"]').textContent,
  };
}

describe('SiteField', () => {
  it.each([
    ['', 'empty'],
    ['mailto:someone@example.com', 'notWeb'],
    ['exa mple', 'noHost'],
    ['com', 'tooWide'],
  ] as const)('says of %j in a sentence that it is "%s"', (entry, problem) => {
    const { onAdd, field, add, problem: said } = opened();
    add(entry);
    expect(said()).toBe(t(`site.problem.${problem}`));
    expect(onAdd).not.toHaveBeenCalled();
    expect(field.value).toBe(entry);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(said());
  });

  it('hands over what was typed as a site, within the click, and is empty then', () => {
    const { onAdd, field, add, problem } = opened();
    add('https://www.Example.com/a/page');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({ host: 'example.com' });
    expect(field.value).toBe('');
    expect(problem()).toBe('');
  });

  it('forgets the problem once the entry is a site', () => {
    const { add, problem, field } = opened();
    add('com');
    add('example.com/team');
    expect(problem()).toBe('');
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });
});
