import { describe, expect, it } from 'vitest';
import { readLocales } from '../tone/locales';
import { BUILDS, readBuild } from './builds';

describe.each(BUILDS)('the languages of the build for %s', (name) => {
  const { files } = readBuild(name);

  it.each(Object.entries(readLocales()))('%s has each of its texts', (language, texts) => {
    const built = files.get(`_locales/${language}/messages.json`)?.toString() ?? '{}';
    expect(JSON.parse(built)).toEqual(
      Object.fromEntries(
        Object.entries(texts).map(([key, message]) => [key.replaceAll('.', '_'), { message }]),
      ),
    );
  });
});
