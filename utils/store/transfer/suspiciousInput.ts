import { isObject } from '../../schemas/lenient';

/** An export is seven deep; nothing that is deeper is one. */
const DEEPEST = 16;

/** Of one object or list, but for the journal. Our choice: 27 years, day by day. */
const MOST_KEYS = 10_000;

/** Keys that could reach the prototype of an object. No export has them. */
const SUSPICIOUS_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Controls, marks that turn the direction of text around, halves of characters. */
const SUSPICIOUS_TEXT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

/**
 * Whether it holds what no export holds: such keys, such depth, or such text in a name. What a person
 * wrote is theirs: there, marks of direction are writing.
 */
export function isSuspicious(file: Record<string, unknown>): boolean {
  const waiting: { value: unknown; depth: number; written: boolean }[] = [
    { value: file, depth: 1, written: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, written } = next;
    if (typeof value === 'string' && !written && SUSPICIOUS_TEXT.test(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return true;
    const parts = Object.entries(value);
    if (parts.length > MOST_KEYS && value !== file.journal) return true;
    for (const [key, inner] of parts) {
      if (SUSPICIOUS_KEYS.has(key) || SUSPICIOUS_TEXT.test(key)) return true;
      const own = written || (depth === 1 && (key === 'journal' || key === 'settings'));
      waiting.push({ value: inner, depth: depth + 1, written: own && key !== 'id' });
    }
  }
  return false;
}

/**
 * The same with lone surrogates replaced: a cut emoji is no reason to lose a journal. Recursion is safe,
 * since `isSuspicious` has checked the depth.
 */
export function toWellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map(toWellFormed) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, toWellFormed(inner)]),
  ) as T;
}
