/** As much of JSON Schema (2020-12) as `docs/export.schema.json` uses. Any other word in it throws. */
export type Schema = boolean | { readonly [word: string]: unknown };

type Check = (told: never, value: unknown, at: Place) => string[];
interface Place {
  readonly root: Schema;
  readonly schema: { readonly [word: string]: unknown };
  readonly path: string;
}

/** Where a value differs from a schema, in words; nothing if it does not. */
export function differences(root: Schema, value: unknown, schema = root, path = ''): string[] {
  if (schema === true) return [];
  if (schema === false) return [`${path} may not be there`];
  return Object.entries(schema).flatMap(([word, told]) => {
    const check = CHECKS[word];
    if (!check) throw new Error(`This test knows no "${word}".`);
    return check(told as never, value, { root, schema, path });
  });
}

const nothing: Check = () => [];
const fine = (ok: boolean, path: string, what: string) => (ok ? [] : [`${path} ${what}`]);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const CHECKS: Record<string, Check> = {
  $schema: nothing,
  $defs: nothing,
  title: nothing,
  description: nothing,
  $ref: (told: string, value, { root, path }) => {
    const found = told
      .split('/')
      .slice(1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], root);
    return differences(root, value, found as Schema, path);
  },
  type: (told: string, value, { path }) => {
    const kinds: Record<string, boolean> = {
      object: isObject(value),
      array: Array.isArray(value),
      integer: Number.isInteger(value),
      null: value === null,
    };
    return fine(kinds[told] ?? typeof value === told, path, `is no ${told}`);
  },
  const: (told, value, { path }) => fine(value === told, path, `is not ${told}`),
  enum: (told: unknown[], value, { path }) => fine(told.includes(value), path, 'is none of these'),
  pattern: (told: string, value, { path }) =>
    fine(typeof value !== 'string' || new RegExp(told).test(value), path, `is not like ${told}`),
  minLength: (told: number, value, { path }) =>
    fine(typeof value !== 'string' || value.length >= told, path, 'is too short'),
  maxLength: (told: number, value, { path }) =>
    fine(typeof value !== 'string' || value.length <= told, path, 'is too long'),
  minimum: (told: number, value, { path }) =>
    fine(typeof value !== 'number' || value >= told, path, 'is too small'),
  maximum: (told: number, value, { path }) =>
    fine(typeof value !== 'number' || value <= told, path, 'is too large'),
  minItems: (told: number, value, { path }) =>
    fine(!Array.isArray(value) || value.length >= told, path, 'has too few'),
  maxItems: (told: number, value, { path }) =>
    fine(!Array.isArray(value) || value.length <= told, path, 'has too many'),
  items: (told: Schema, value, { root, schema, path }) => {
    const first = (schema.prefixItems as unknown[] | undefined)?.length ?? 0;
    return Array.isArray(value)
      ? value
          .slice(first)
          .flatMap((each, index) => differences(root, each, told, `${path}/${first + index}`))
      : [];
  },
  prefixItems: (told: Schema[], value, { root, path }) =>
    Array.isArray(value)
      ? told.flatMap((each, index) =>
          index < value.length ? differences(root, value[index], each, `${path}/${index}`) : [],
        )
      : [],
  anyOf: (told: Schema[], value, { root, path }) =>
    fine(
      told.some((each) => differences(root, value, each, path).length === 0),
      path,
      'is like none of these',
    ),
  required: (told: string[], value, { path }) =>
    isObject(value)
      ? told.flatMap((name) => fine(Object.hasOwn(value, name), `${path}/${name}`, 'is absent'))
      : [],
  properties: (told: Record<string, Schema>, value, { root, path }) =>
    isObject(value)
      ? Object.entries(told).flatMap(([name, each]) =>
          Object.hasOwn(value, name) ? differences(root, value[name], each, `${path}/${name}`) : [],
        )
      : [],
  patternProperties: (told: Record<string, Schema>, value, { root, path }) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, each]) =>
          Object.entries(told)
            .filter(([pattern]) => new RegExp(pattern).test(name))
            .flatMap(([, schema]) => differences(root, each, schema, `${path}/${name}`)),
        )
      : [],
  additionalProperties: (told: Schema, value, { root, schema, path }) => {
    const named = Object.keys((schema.properties as object | undefined) ?? {});
    const patterns = Object.keys((schema.patternProperties as object | undefined) ?? {});
    return isObject(value)
      ? Object.entries(value)
          .filter(
            ([name]) =>
              !named.includes(name) && !patterns.some((pattern) => new RegExp(pattern).test(name)),
          )
          .flatMap(([name, each]) => differences(root, each, told, `${path}/${name}`))
      : [];
  },
};
