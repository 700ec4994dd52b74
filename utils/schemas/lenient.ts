import * as v from 'valibot';

/**
 * Reading and writing part by part, so that one part which this version cannot read takes no other with it
 * and is not lost: what is read leaves it out, and what is written over it keeps it.
 */

type Fields = Readonly<Record<string, v.GenericSchema>>;
type Values = Readonly<Record<string, unknown>>;

/** The parts of a schema that are read one by one. */
interface Inside {
  readonly item?: v.GenericSchema;
  readonly entries?: Fields;
  readonly key?: v.GenericSchema;
  readonly value?: v.GenericSchema;
}

/**
 * What can be read of `stored`: of a list the items, of a map the values, of an object the fields, and the
 * `fallback` for all else. Items and values themselves are read whole or not at all; a field that can be
 * one thing alone, as a version, has no fallback.
 */
export function readParts<T>(schema: v.GenericSchema<unknown, T>, stored: unknown, fallback: T): T {
  const whole = v.safeParse(schema, stored);
  if (whole.success) return whole.output;
  const { item, entries, key, value } = schema as Inside;
  let parts: unknown;
  if (item && Array.isArray(stored)) parts = stored.filter((each) => v.is(item, each));
  else if (key && value && isObject(stored)) {
    parts = pickFields(stored, (name, each) => v.is(key, name) && v.is(value, each));
  } else if (entries && isObject(stored)) {
    const others = (fallback ?? {}) as Values;
    const read = Object.entries(entries).map(([name, field]) => [
      name,
      readParts(field, stored[name], field.type === 'literal' ? undefined : others[name]),
    ]);
    parts = Object.fromEntries(read.filter(([, each]) => each !== undefined));
  }
  return parseOr(schema, parts, fallback);
}

/** What `value` is by the schema, or `fallback` if any of it cannot be read. */
export function parseOr<T, F>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  fallback: F,
): T | F {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : fallback;
}

/** `next` with what cannot be read of the value that it is written over. */
export function keepUnreadable(schema: v.GenericSchema, before: unknown, next: unknown): unknown {
  const { item, entries, key, value } = schema as Inside;
  if (item && Array.isArray(before) && Array.isArray(next)) {
    return [...next, ...before.filter((each) => !v.is(item, each))];
  }
  if (!isObject(before) || !isObject(next)) return next;
  if (key && value) {
    return {
      ...pickFields(before, (name, each) => !(v.is(key, name) && v.is(value, each))),
      ...next,
    };
  }
  if (!entries) return next;
  const kept = Object.entries(next).map(([name, each]) => {
    const field = entries[name];
    return [name, field ? keepUnreadable(field, before[name], each) : each];
  });
  const left = pickFields(before, (name, each) => {
    const field = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return !field || !v.is(field, each);
  });
  return { ...left, ...Object.fromEntries(kept) };
}

/** Whether the parts of a value are read each for itself. */
export function hasParts(schema: v.GenericSchema): boolean {
  return 'item' in schema || 'entries' in schema || 'key' in schema;
}

function pickFields(values: Values, wanted: (name: string, value: unknown) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, each]) => wanted(name, each)));
}

/** Neither `null` nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
