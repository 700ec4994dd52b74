import { describe, expect, it } from 'vitest';
import type { Messages } from '../../scripts/foldTexts';
import { readLocales } from '../care/locales';
import { BUILDS, readBuild } from './builds';

describe.each(BUILDS)('the languages of the build for %s', (name) => {
  const { files } = readBuild(name);
  const messagesOf = (language: string): Messages =>
    JSON.parse(files.get(`_locales/${language}/messages.json`)?.toString() ?? '{}');
  const keys = messagesOf('en').keys?.message.split('\n') ?? [];

  it.each(Object.entries(readLocales()))('%s has each of its texts', (language, written) => {
    const { texts, ...own } = messagesOf(language);
    const folded = texts?.message.split('\n').map((text, index) => [keys[index], text]) ?? [];
    const named = Object.entries(own).map(([key, { message }]) => [key, message]);
    const found = Object.fromEntries([...folded.filter(([, text]) => text !== ''), ...named]);
    delete found.keys;
    expect(found).toEqual(
      Object.fromEntries(
        Object.entries(written).map(([key, text]) => [key.replaceAll('.', '_'), text]),
      ),
    );
  });
});
