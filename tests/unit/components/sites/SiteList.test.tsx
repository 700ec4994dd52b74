// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { SiteList } from '../../../../components/sites/SiteList';
import { find, show } from '../render';

it.each([
  ['docs.google.com', 'Google Docs, Sheetsdocs.google.com'],
  ['localhost', 'localhost'],
  ['work.example', 'work.example'],
])(
  '%s is shown with the name it is known by, and once where that is its address',
  (host, shown) => {
    const page = show(<SiteList label="" sites={[{ host }]} onRemove={() => {}} />);
    expect(find(page, '.title').textContent).toBe(shown);
  },
);
