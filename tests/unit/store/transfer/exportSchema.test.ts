import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportSchema } from '../../../../scripts/exportSchema';
import { NUDGE_TEXTS } from '../../../../utils/core/content/nudgeTexts';
import { HARD_QUESTIONS, QUESTIONS } from '../../../../utils/core/content/questions';
import { EXCLUSION_KINDS } from '../../../../utils/core/counting/exclusions';
import { PATTERNS } from '../../../../utils/core/settings/patternIds';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { EXPORTED_AT, FULL } from '../exportFixture';
import { BAD_IMPORTS } from './badImports';

// The settings' storage asks for the browser when it is loaded.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { parseImport } = await import('../../../../utils/store/transfer/parseImport');
const { readExport } = await import('../../../../utils/store/transfer/export');
const { writeChange, rememberQuestionShown, rememberFindingShown } = await import(
  '../../../../utils/store/record/writeRecord'
);
const { recordStore } = await import('../../../../utils/store/record/recordDb');
const { addEntry } = await import('../../../../utils/store/journal/writeEntries');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const docs = (name: string) =>
  readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
const schema = JSON.parse(docs('export.schema.json'));
const example = /```json\n([\s\S]*?)```/.exec(docs('export.md'))?.[1] ?? '';

const matches = new Ajv2020({ allErrors: true }).compile(schema);
/** Where a value differs from the schema; nothing if it does not. */
const differences = (value: unknown) =>
  matches(value)
    ? []
    : (matches.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);

describe('docs/export.schema.json', () => {
  it('is made of the parsers that read an export', () => {
    expect(schema, 'Run `npm run schema`.').toEqual(exportSchema());
  });

  it('is what an empty browser exports', async () => {
    expect(differences(await readExport(EXPORTED_AT))).toEqual([]);
  });

  it('is what a browser exports that was used', async () => {
    const span = { site: 'docs.example.com', from: EXPORTED_AT, to: EXPORTED_AT + 600_000 };
    const exclusion = (index: number) => ({
      from: EXPORTED_AT + index * 1_000,
      to: EXPORTED_AT + index * 1_000 + 500,
      kind: EXCLUSION_KINDS[index] ?? 'suspended',
    });
    await writeChange({
      state: {
        ...INITIAL_STATE,
        openSpan: { ...span, lastSeenAt: EXPORTED_AT, lastAudibleAt: 0, session: 'a' },
        pause: { from: EXPORTED_AT, backTo: 4, plannedMs: 60_000 },
        call: { from: EXPORTED_AT, until: null },
        page: {
          page: 'hash',
          host: 'docs.example.com',
          root: true,
          from: EXPORTED_AT,
          to: EXPORTED_AT,
        },
        correction: {
          id: 'c',
          from: EXPORTED_AT,
          to: EXPORTED_AT,
          spans: [span],
          exclusions: EXCLUSION_KINDS.map((_, index) => exclusion(index)),
        },
        noNudgeReason: 'call',
      },
      spans: [span, { ...span, site: '' }],
      exclusions: EXCLUSION_KINDS.map((_, index) => exclusion(index)),
      pauses: [
        { from: EXPORTED_AT, to: EXPORTED_AT + 1_000 },
        { from: EXPORTED_AT, to: EXPORTED_AT + 1_000, plannedMs: 60_000 },
      ],
      nudges: NUDGE_TEXTS.map(({ id }) => ({
        id,
        at: EXPORTED_AT,
        pattern: 'longStretch',
        textId: id,
        end: null,
        endedAt: null,
      })),
      pages: [
        { page: 'hash', host: 'docs.example.com', root: false, from: EXPORTED_AT, to: EXPORTED_AT },
      ],
    });
    for (const { id } of [...QUESTIONS, ...HARD_QUESTIONS]) {
      await rememberQuestionShown(id, EXPORTED_AT);
      await addEntry(
        { id, at: EXPORTED_AT, kind: 'reflection', question: id, text: 'Words.' },
        EXPORTED_AT,
      );
    }
    for (const what of [...PATTERNS, 'variety'] as const)
      await rememberFindingShown(what, EXPORTED_AT, EXPORTED_AT);
    await changeSettings({
      ...FULL.settings,
      patterns: Object.fromEntries(
        PATTERNS.map((id) => [id, { on: true, restsUntil: null, notHelpful: 0 }]),
      ),
    });
    await recordStore('readwrite', (objects) => objects.put({ v: 9 }, 'day:2026-11-01'));
    const exported = JSON.parse(JSON.stringify(await readExport(EXPORTED_AT)));
    expect(differences(exported)).toEqual([]);
    expect(parseImport(JSON.stringify(exported), EXPORTED_AT + 86_400_000)).toHaveProperty('file');
  });

  it.each([
    ['a full export', JSON.stringify(FULL)],
    ['the example in docs/export.md', example],
  ])('is what %s looks like, and that is read', (_, text) => {
    expect(differences(JSON.parse(text))).toEqual([]);
    expect(parseImport(text, EXPORTED_AT + 86_400_000)).toHaveProperty('file');
  });

  it.each(BAD_IMPORTS.filter(({ name }) => / is (absent|"words"|12$|\[\[|\{"text)/.test(name)))(
    'is not what an export is in which $name',
    ({ text }) => {
      expect(differences(JSON.parse(text))).not.toEqual([]);
    },
  );
});
