import * as v from 'valibot';

/** What a schema of valibot holds, as far as it matters here. */
interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly wrapped?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
}

/**
 * The parts of shapes that no value has: a field that is always empty, one of several forms that never
 * comes, a word that is nowhere. So what a test freezes is known to be everything. `shapes`: with their
 * values, by place.
 */
export function unseen(
  shapes: readonly { place: string; shape: v.GenericSchema; values: readonly unknown[] }[],
): string[] {
  const words = new Map<string, { place: string; left: Set<unknown> }>();
  const missing: string[] = [];

  const look = (place: string, schema: Schema, values: readonly unknown[]): void => {
    const there = values.filter((value) => value !== undefined && value !== null);
    if (there.length === 0) {
      missing.push(place);
      return;
    }
    const at = (name: string) => there.map((value) => (value as Record<string, unknown>)[name]);
    const { type, entries = {}, item, items = [], wrapped, key, value, options = [] } = schema;
    if (wrapped) look(place, wrapped, there);
    if (item) look(`${place}[]`, item, there.flat());
    for (const [name, each] of Object.entries(entries)) look(`${place}.${name}`, each, at(name));
    for (const [index, each] of items.entries()) look(`${place}.${index}`, each, at(`${index}`));
    if (key && value) {
      look(`${place} keys`, key, there.flatMap(Object.keys));
      look(`${place} values`, value, there.flatMap(Object.values));
    }
    if (type === 'union') {
      for (const [index, each] of (options as Schema[]).entries()) {
        look(
          `${place} or ${index}`,
          each,
          there.filter((one) => v.is(each, one)),
        );
      }
    }
    if (type === 'picklist') {
      // The same words may stand in several places; one of them is enough.
      const name = JSON.stringify(options);
      const known = words.get(name) ?? { place, left: new Set(options) };
      for (const each of there) known.left.delete(each);
      words.set(name, known);
    }
  };

  for (const { place, shape, values } of shapes) look(place, shape as Schema, values);
  const unsaid = [...words.values()].flatMap(({ place, left }) =>
    [...left].map((word) => `${place}: ${word}`),
  );
  return [...missing, ...unsaid];
}
