import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * Which layer may import from which. A line in the wrong layer fails here, with a sentence that says
 * where it belongs.
 */
const LAYERS: Record<string, { may: RegExp; advice: string }> = {
  'utils/core/': {
    may: /^(utils\/core\/)/,
    advice: 'Core decides from data alone. Hand the value in as a parameter.',
  },
  'utils/schemas/': {
    may: /^(utils\/(core|schemas)\/|valibot$)/,
    advice: 'Schemas that messages and the store share know the core alone.',
  },
  'utils/store/': {
    may: /^(utils\/(core|schemas|store)\/|@noble\/hashes\/|age-encryption$|idb-keyval$|valibot$|wxt\/browser$)/,
    advice: 'The store remembers and parses. What names the browser lives in utils/platform.',
  },
  'utils/platform/': {
    may: /^(utils\/(core|store|platform)\/|utils\/(messages|views|sendWithRetry)$|webextension-polyfill$|valibot$)/,
    advice: 'Platform talks to the browser. What a person reads goes through an entrypoint.',
  },
  // The files between the layers: messages and their delivery, texts, formats.
  'utils/': {
    may: /^(utils\/(core|schemas)\/|utils\/(views|i18n)$|valibot$)/,
    advice: 'What all layers share knows the core and the shared schemas alone.',
  },
  'components/': {
    may: /^(components\/|utils\/core\/|utils\/(i18n|format)$|preact(\/|$))/,
    advice:
      'Components take props and callbacks. An entrypoint fetches, stores and sends for them.',
  },
  'entrypoints/nudge/': {
    may: /^(entrypoints\/nudge\/|utils\/core\/|utils\/(messages|views|sendWithRetry)$|wxt\/)/,
    advice: "The nudge runs in someone else's page: no polyfill, no store, no Preact.",
  },
  'entrypoints/headline/': {
    may: /^(entrypoints\/(headline\/|shared\/popupAsked$)|utils\/messages$|wxt\/)/,
    advice: 'The popup waits for this script: it asks, shows one line, and knows nothing else.',
  },
  'entrypoints/': {
    may: /^(entrypoints\/|components\/|utils\/|preact(\/|$)|wxt\/utils\/define|valibot$)/,
    advice: 'Entrypoints only connect. A library belongs behind utils or components.',
  },
};

/**
 * In a layer with folders: which of the others a folder, or a file beside them, may import from. Each may use
 * those above it alone,
 * so that none of them imports itself by a roundabout way.
 */
const FOLDERS: Record<string, Record<string, readonly string[]>> = {
  'utils/core/': {
    base: [],
    content: ['base'],
    settings: ['base', 'content'],
    counting: ['base', 'settings'],
    history: ['base', 'settings', 'counting'],
    nudging: ['base', 'content', 'settings', 'counting', 'history'],
    reflection: ['base', 'content', 'settings', 'counting'],
    state: ['base', 'content', 'settings', 'counting', 'history', 'nudging'],
    sync: ['base', 'settings', 'history'],
  },
  'utils/store/': {
    answerInTime: [],
    extensionStorage: ['answerInTime'],
    openStore: [],
    lastingItems: ['extensionStorage', 'openStore'],
    session: ['extensionStorage'],
    settings: ['lastingItems'],
    record: ['openStore'],
    journal: ['extensionStorage', 'openStore'],
    sync: ['extensionStorage', 'lastingItems', 'settings'],
    transfer: ['settings', 'record', 'journal'],
    passphrases: ['journal', 'transfer'],
    welcomed: ['lastingItems'],
    writeSalt: ['lastingItems'],
    writeWelcomed: ['lastingItems', 'welcomed'],
  },
  'components/': {
    ui: [],
    text: [],
    sites: ['ui'],
    settings: ['ui', 'text'],
    journal: ['ui', 'text'],
    reflection: ['ui', 'text', 'journal'],
    week: ['ui', 'text'],
    pause: ['ui'],
    popup: ['ui', 'text', 'settings', 'journal'],
  },
};

/** Clocks and chance are parameters of the core, never calls. */
const IMPURE = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|Temporal\.Now|crypto\.)/;
/** The welcome shows the nudge's own card, and the nudge may take nothing from where pages share. */
const NUDGE_PICTURE = 'entrypoints/welcome/NudgePicture.tsx';
const ONE_IDEA_LINES = 260;

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['utils', 'components', 'entrypoints'].flatMap(sources);

describe('layers', () => {
  it.each(files)('%s imports only what its layer may', (file) => {
    const [, layer] = Object.entries(LAYERS).find(([place]) => file.startsWith(place)) ?? [];
    for (const target of importsOf(file)) {
      expect(layer?.may.test(target), `${file} imports "${target}". ${layer?.advice}`).toBe(true);
    }
  });

  describe.each(Object.entries(FOLDERS))('folders of %s', (layer, folders) => {
    const folderOf = (file: string) => file.slice(layer.length).split(/\/|\.tsx?$/)[0] ?? '';
    const names = Object.keys(folders);

    it.each(Object.entries(folders))('%s may import only those above it', (folder, may) => {
      expect(names.slice(0, names.indexOf(folder))).toEqual(expect.arrayContaining([...may]));
    });

    it.each(files.filter((file) => file.startsWith(layer)))(
      '%s imports only what it may',
      (file) => {
        const folder = folderOf(file);
        expect(names, `${file} is in no folder that the table knows.`).toContain(folder);
        const may = [folder, ...(folders[folder] ?? [])];
        for (const target of importsOf(file).filter((each) => each.startsWith(layer))) {
          const advice = `${file} imports "${target}". Here it may import from ${may.join(', ')}.`;
          expect(may, advice).toContain(folderOf(target));
        }
      },
    );
  });

  it.each(files.filter((file) => file.startsWith('utils/core/')))('%s is pure', (file) => {
    const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const found = IMPURE.exec(code)?.[0];
    expect(found, `${file} calls ${found}. Take it as a parameter.`).toBeUndefined();
    const names = /\b(browser|chrome|document|window)\./.exec(code)?.[0];
    expect(names, `${file} names "${names}". Core knows no browser.`).toBeUndefined();
  });

  it('a page imports no other page', () => {
    const pageOf = (path: string) => path.split('/')[1] ?? '';
    for (const file of files.filter((name) => name.startsWith('entrypoints/'))) {
      const others = importsOf(file).filter(
        (target) =>
          target.startsWith('entrypoints/') && !['shared', pageOf(file)].includes(pageOf(target)),
      );
      const known = file === NUDGE_PICTURE ? ['entrypoints/nudge/cardContent'] : [];
      expect(others, `${file}: what two pages need belongs in entrypoints/shared.`).toEqual(known);
    }
  });

  it('no file imports itself by a roundabout way, not even for a type', () => {
    const circle = findCircle(new Map(files.map((file) => [file, filesImportedBy(file)])));
    const advice = `${circle?.join(' imports ')}. Move what both need to a file of its own.`;
    expect(circle, advice).toBeUndefined();
  });

  it.each([
    [{ a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    [{ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['c'] }, ['d', 'c', 'd']],
    [{ a: ['b', 'c'], b: ['c'], c: [] }, undefined],
  ])('%j would be a circle: %j', (imports: Record<string, string[]>, circle) => {
    expect(findCircle(new Map(Object.entries(imports)))).toEqual(circle);
  });

  it('only utils/platform imports the browser polyfill', () => {
    const named = files.filter((file) => /from 'webextension-polyfill'/.test(read(file)));
    expect(named).toEqual(['utils/platform/browser.ts']);
    const outside = files.filter((file) => !file.startsWith('utils/platform/'));
    expect(outside.filter((file) => /from '[./]*platform\/browser'/.test(read(file)))).toEqual([]);
    // The store names its storage in one file.
    const store = files.filter((file) => file.startsWith('utils/store/'));
    expect(store.filter((file) => /from 'wxt\/browser'/.test(read(file)))).toEqual([
      'utils/store/extensionStorage.ts',
    ]);
    // Scripts in pages reach both in Firefox. The clock that tests move is in no build for people.
    const lasting = /storage\.(local|sync)\.(get|set|remove|clear)/;
    expect(files.filter((file) => lasting.test(read(file)))).toEqual(['utils/platform/clock.ts']);
  });

  it('only the background writes: no page imports a file of the store that does', () => {
    for (const file of files.filter((name) => name.startsWith('entrypoints/'))) {
      if (file.startsWith('entrypoints/background/')) continue;
      const written = importsOf(file).filter((target) =>
        /^utils\/store\/(.*\/)?write/.test(target),
      );
      expect(written, `${file} writes. Send the background a message.`).toEqual([]);
    }
  });

  it.each(files)('%s holds one idea', (file) => {
    const lines = read(file).split('\n').length;
    const table = /atalogue|content/.test(file);
    expect(
      table || lines <= ONE_IDEA_LINES,
      `${file} has ${lines} lines: look for the second idea.`,
    ).toBe(true);
  });
});

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** What a file imports, as a path from the root or a package's name. Types count too. */
function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import) '([^']+)'/g)].flatMap(([, target = '']) => {
    if (target.endsWith('.css') || target.endsWith('?inline') || target === '#i18n') return [];
    return target.startsWith('.')
      ? [normalize(relative(root, join(root, dirname(file), target)))]
      : [target];
  });
}

/** The sources that a file imports. */
function filesImportedBy(file: string): string[] {
  return importsOf(file).flatMap((target) =>
    files.filter((other) =>
      [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].includes(other),
    ),
  );
}

/** The first circle of imports, from a file back to itself; `undefined` if there is none. */
function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of imports.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}
