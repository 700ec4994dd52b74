import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../utils/core/base/defaults';
import { HARD_QUESTIONS, QUESTIONS } from '../utils/core/content/questions';
import { readLocales } from './tone/locales';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const docs = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe.each(docs)('%s', (file) => {
  const text = read(file);

  it('points to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, source]) => link ?? source ?? '',
    );
    for (const link of links.filter((each) => !each.startsWith('http'))) {
      const [path = '', heading] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      expect(existsSync(join(root, target)), `${link} is not there.`).toBe(true);
      if (heading) expect(headingsOf(read(target)), link).toContain(heading);
    }
  });

  it('names files that are there', () => {
    const named = [
      ...text.matchAll(/`((?:entrypoints|components|utils|tests|scripts|locales)\/[\w./-]*)`/g),
    ];
    // NAME stands for whatever the reader adds.
    for (const [, path = ''] of named.filter(([, each]) => !each?.includes('NAME'))) {
      expect(existsSync(join(root, path)), `${path} is not there.`).toBe(true);
    }
  });
});

describe.each(['docs/architecture.md', 'docs/contributing.md'])('%s', (file) => {
  const sources = ['utils', 'components', 'entrypoints', 'tests', 'scripts', 'locales']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(tsx?|mjs|yml|html)$/.test(name))
        .map((name) => read(`${folder}/${name}`)),
    )
    .concat(read('package.json'), read('wxt.config.ts'))
    .join('\n');
  const code = [...read(file).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

  it('names things that are in the sources', () => {
    const words = new Set(sources.match(/\w+/g));
    const names = code.filter((text) => /^[a-z]+[A-Z]\w*$|^[A-Z]+_[A-Z_]+$/.test(text));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });

  it('calls functions that are there', () => {
    const calls = code.flatMap((text) => /^(\w+)\(/.exec(text)?.[1] ?? []);
    const isThere = (name: string) =>
      new RegExp(`\\b(?:function ${name}\\b|const ${name} =)`).test(sources);
    expect(calls.filter((name) => !isThere(name))).toEqual([]);
  });
});

it('the pictures of docs/architecture.md name functions that are where it says, and a nudge has 12 stops at most', () => {
  const [nudge = '', data = ''] = [
    ...read('docs/architecture.md').matchAll(/```mermaid\n([\s\S]*?)```/g),
  ].map(([, picture]) => picture ?? '');
  const stopsOf = (picture: string) => [...picture.matchAll(/([\w/]+\.tsx?)<br>([\w, ]+)/g)];
  for (const [, file = '', names = ''] of [...stopsOf(nudge), ...stopsOf(data)]) {
    for (const name of names.split(', ')) {
      const declared = new RegExp(`\\b(function ${name}\\b|const ${name} =)`);
      expect(read(file), `${file} has no ${name}.`).toMatch(declared);
    }
  }
  expect(stopsOf(nudge).length).toBeGreaterThan(8);
  expect(stopsOf(nudge).length).toBeLessThanOrEqual(12);
  expect(stopsOf(data).length).toBeGreaterThan(5);
});

describe('CHANGELOG.md', () => {
  it('begins with the version of the packages, or with the next one', () => {
    const { version } = JSON.parse(read('package.json'));
    expect(beginsWith(version, read('CHANGELOG.md'))).toBe(true);
  });

  it.each([
    [true, 'this version, not out so far', ['[0.9.0] - Unreleased']],
    [true, 'this version', ['[0.9.0] - 2026-01-31', '[0.8.0] - 2025-12-01']],
    [true, 'the next one above it', ['[0.10.0] - Unreleased', '[0.9.0] - 2026-01-31']],
    [false, 'another that is out', ['[0.10.0] - 2026-02-01', '[0.9.0] - 2026-01-31']],
    [false, 'an earlier one', ['[0.8.0] - Unreleased', '[0.9.0] - 2026-01-31']],
    [
      false,
      'the next one, and this one not out',
      ['[0.10.0] - Unreleased', '[0.9.0] - Unreleased'],
    ],
    [
      ...([false, 'two that are not out'] as const),
      ['[0.11.0] - Unreleased', '[0.10.0] - Unreleased', '[0.9.0] - 2026-01-31'],
    ],
    [false, 'the next one alone', ['[0.10.0] - Unreleased', '[0.8.0] - 2025-12-01']],
    [false, 'another form', ['0.9.0', '[0.9.0] - 2026-01-31']],
    [false, 'nothing', []],
  ])('%s: %s', (fits, _, headings) => {
    const text = headings.map((heading) => `## ${heading}\n\n### Added\n\n- Something.\n`);
    expect(beginsWith('0.9.0', `# Changelog\n\n${text.join('\n')}`)).toBe(fits);
  });
});

it.each(['README.md', 'docs/store/listing.md'])('%s names every language', (file) => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  for (const language of Object.keys(readLocales())) {
    expect(read(file)).toContain(names.of(language.split('_')[0] ?? ''));
  }
});

describe('docs/privacy.md', () => {
  const [text = '', table = ''] = read('docs/privacy.md').split('\n## What holds this to it\n');
  const held = [...table.matchAll(/^\| (.*) \| `(tests\/[\w./]+)`: (.*) \|$/gm)].map(
    ([, sentence = '', file = '', title = '']) => [sentence, file, title] as const,
  );

  it.each(held)('says "%s", which %s holds', (sentence, file, title) => {
    expect(text).toContain(sentence);
    expect(read(file).replaceAll("\\'", "'")).toContain(`'${title}'`);
  });

  it('has no row without a test', () => {
    // But for the heading and the line below it.
    expect(held).toHaveLength((table.match(/^\| /gm)?.length ?? 0) - 2);
  });

  /** What explains, warns, or tells of what others do, by how it begins. All else on the page is a promise. */
  const explaining = [
    'One page: what is stored,',
    'In this browser profile, on this device.',
    'It is not encrypted, unless',
    'What you type.',
    'Who can read it.',
    'Firefox has no such switch',
    'The lock.',
    "A browser's database lets go of old values",
    "Where you do not use the browser's sync,",
    'Browsers word any access',
    'A page can tell that a note came and went,',
    'Remove the extension and the browser deletes',
    "What was synced stays with the browser's maker",
    'Your downloads stay.',
  ];

  it('has a test for every sentence that promises something', () => {
    const promises = held.map(([sentence]) => withoutMarks(sentence));
    const left = sentencesOf(text).filter(
      ({ line, from, to }) =>
        !promises.some((promise) => {
          const at = line.indexOf(promise);
          return at >= 0 && at < to && at + promise.length > from;
        }),
    );
    const told = left.map(({ line, from, to }) => line.slice(from, to));
    const beginOf = (sentence: string) =>
      explaining.find((begin) => sentence.startsWith(begin)) ?? sentence;
    expect(
      told.map(beginOf),
      'Add a row with the test that holds it, or, if it promises nothing, its beginning here.',
    ).toEqual(explaining);
  });
});

describe('docs/store', () => {
  const listing = read('docs/store/listing.md');
  const under = (heading: string) =>
    new RegExp(`^## ${heading}\\n\\n([\\s\\S]*?)(?=\\n## )`, 'm').exec(listing)?.[1]?.trim() ?? '';

  it('has the summary of the manifest, in the length that the stores take', () => {
    expect(under('Summary')).toBe(readLocales().en?.['app.description']);
    expect(under('Summary').length).toBeLessThanOrEqual(132);
    expect(under('Description').length).toBeGreaterThan(500);
    // Edge's limit; Chrome takes 16,000.
    expect(under('Description').length).toBeLessThanOrEqual(10_000);
  });

  it.each(['docs/store/listing.md', 'docs/privacy.md'])(
    '%s has a reason for every permission of the manifest, and for no other',
    (file) => {
      const config = read('wxt.config.ts');
      const [, asked = '', optional = ''] =
        /permissions: \[(.*?)\][\s\S]*optional_permissions: \[(.*?)\]/.exec(config) ?? [];
      const names = [...`${asked}, ${optional}`.matchAll(/'(\w+)'/g)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(4);
      const [, table = ''] = /\| permission \|.*\n([\s\S]*?)\n\n/.exec(read(file)) ?? [];
      const told = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
      expect(told).toEqual(names);
    },
  );

  it.each(
    readdirSync(join(root, 'docs/store/pictures')).map((name) => [
      name,
      { 'tile.png': [440, 280], 'logo.png': [300, 300] }[name] ?? [1280, 800],
    ]),
  )(
    '%s is as large as the stores ask for, with 24 bits a pixel and none to see through',
    (name, size) => {
      const header = readFileSync(join(root, 'docs/store/pictures', name as string));
      expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual(size);
      // Bits of a colour, and the kind of colour: 2 is red, green and blue, and nothing else.
      expect([header.readUInt8(24), header.readUInt8(25)]).toEqual([8, 2]);
    },
  );

  it('has the pictures that the listing names', () => {
    const names = readdirSync(join(root, 'docs/store/pictures'));
    expect(names).toHaveLength(7);
    for (const [, name] of listing.matchAll(/`([\w-]+\.png)`/g)) expect(names).toContain(name);
  });
});

describe('docs/care.md', () => {
  const care = read('docs/care.md');
  const [words, defaults] = [...care.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) =>
    JSON.parse(json),
  );
  const texts = readLocales().en ?? {};
  /** The cells of all table rows whose first one is such an id. */
  const rows = (id: RegExp) =>
    [...care.matchAll(/^\| (.*) \|$/gm)]
      .map(([, row = '']) => row.split(' | '))
      .filter(([first = '']) => id.test(first));

  it('has the defaults and the words of the code', () => {
    expect(defaults).toEqual(DEFAULTS);
    expect(words).toEqual(JSON.parse(read('tests/tone/words.en.json')));
  });

  it.each(rows(/^Q\d\d$/))('%s is the question that people read', (...cells) => {
    const [id, , depth, when, question, follow] = cells;
    expect(QUESTIONS.find((each) => each.id === id)).toMatchObject({ depth, when });
    expect([question, follow]).toEqual([
      texts[`question.${id}.text`],
      texts[`question.${id}.follow`],
    ]);
  });

  it.each(rows(/^F\d$/))('%s is the deeper question that people read', (...cells) => {
    const [id, , , question, follow] = cells;
    expect([question, follow]).toEqual([
      texts[`question.${id}.text`],
      texts[`question.${id}.follow`],
    ]);
  });

  it('has every question', () => {
    expect(rows(/^(Q\d\d|F\d)$/)).toHaveLength(QUESTIONS.length + HARD_QUESTIONS.length);
  });

  it.each([
    ['idea', /^p[a-z]\d$/],
    ['nudge.texts', /^nd\d\d$/],
    ['closing', /^cl\d\d$/],
  ] as const)('has the words of every %s', (place, ids) => {
    const told = Object.fromEntries(
      rows(ids).map((cells) => [`${place}.${cells[0]}`, cells.at(-1)?.replace('{time}', '$1')]),
    );
    const shown = Object.entries(texts).filter(([key]) => key.startsWith(`${place}.`));
    expect(told).toEqual(Object.fromEntries(shown));
  });

  it('gives no rule two meanings', () => {
    const ids = rows(/^[TAMDLNHCIKX]\d+$/).map(([id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.length).toBeGreaterThan(70);
  });
});

/** Whether a changelog begins with this version, or with a later one that is not out above this one that is. */
function beginsWith(version: string, changelog: string): boolean {
  const [first, second] = [...changelog.matchAll(/^## (.*)$/gm)].map(
    ([, heading = '']) =>
      /^\[(\d+\.\d+\.\d+)\] - (Unreleased|\d{4}-\d{2}-\d{2})$/.exec(heading) ?? [],
  );
  if (first?.[1] === version) return true;
  const isLater = (first?.[1] ?? '').localeCompare(version, 'en', { numeric: true }) > 0;
  const isOut = second?.[1] === version && second[2] !== 'Unreleased';
  return isLater && first?.[2] === 'Unreleased' && isOut;
}

/**
 * The sentences of a page, each with the line in which it is. A row of a table is read as a line. Left out: headings,
 * also those of tables, and the part about what browsers leave on the disk, of which nothing is ours to promise.
 */
function sentencesOf(page: string): { line: string; from: number; to: number }[] {
  const ours = page.split(/^## /m).filter((part) => !part.startsWith('What may stay on the disk'));
  const lines = ours.flatMap((part) =>
    part
      .replace(/^.*\n\| ---.*$/gm, '')
      .split('\n')
      .slice(1),
  );
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return lines.flatMap((each) => {
    const line = withoutMarks(each);
    return Array.from(segmenter.segment(line), ({ segment, index }) => ({
      line,
      from: index,
      to: index + segment.trimEnd().length,
    })).filter(({ from, to }) => to > from);
  });
}

/** A line as it is read: no list's dash, no edges of a table, no bold. */
function withoutMarks(line: string): string {
  return line.replace(/^[|-] | \|$/g, '').replaceAll('**', '');
}

/** As the sites that show Markdown name them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
