// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { SiteList } from '../../../../components/sites/SiteList';
import { findElement, show } from '../render';

it.each([
  ['docs.google.com', 'Google Docs, Sheetsdocs.google.com'],
  ['localhost', 'localhost'],
  ['work.example', 'work.example'],
])(
  '%s is shown with the name it is known by, and once where that is its address',
  (host, shown) => {
    const page = show(<SiteList label="" sites={[{ host }]} onRemove={() => {}} />);
    expect(findElement(page, '.title').textContent).toBe(shown);
  },
);
