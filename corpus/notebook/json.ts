/** What no JSON value from outside may hold, whatever its shape; asked before any schema looks at it. */
import type { Refusal, RefusalReason } from './refusal.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Keys that reach into prototypes when an object is copied key by key. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Deepest nesting of one record as it comes from outside. */
export const OUTSIDE_DEPTH = 32;
/** Own records may hold others: a step of the undo log has versions, and those have items. */
export const OWN_DEPTH = 64;

/** The first thing wrong with a value, or null. Never throws. */
export function jsonProblem(value: unknown, maxDepth: number): Refusal | null {
  const path: string[] = [];
  const problem = (reason: RefusalReason, text: string): Refusal => ({ reason, where: path.join('.'), text });

  function visit(node: unknown, depth: number): Refusal | null {
    if (node === null || typeof node === 'boolean') return null;
    if (typeof node === 'string') {
      return node.isWellFormed() ? null : problem('lone-surrogate', 'holds half of a character');
    }
    if (typeof node === 'number') return Number.isFinite(node) ? null : problem('not-json', 'is no number of JSON');
    if (typeof node !== 'object') return problem('not-json', 'is no value of JSON');
    if (depth === 0) return problem('too-deep', `is nested deeper than ${String(maxDepth)} levels`);
    for (const [key, child] of Object.entries(node)) {
      path.push(key.toWellFormed().slice(0, 60));
      if (FORBIDDEN_KEYS.has(key)) return problem('forbidden-key', 'is a name that no field may have');
      if (!key.isWellFormed()) return problem('lone-surrogate', 'is a name that holds half of a character');
      const found = visit(child, depth - 1);
      if (found !== null) return found;
      path.pop();
    }
    return null;
  }
  return visit(value, maxDepth);
}

/** The same value with every half of a character replaced, since no file can hold one. For the user's own typing. */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map((each: unknown) => wellFormed(each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, wellFormed(child)]));
}

/** The value as text in which equal values look alike: keys in order, nothing between. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, node: unknown) =>
    node === null || typeof node !== 'object' || Array.isArray(node)
      ? node
      : Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
  );
}

/** Whether two values of JSON are the same, whatever the order of their keys. Much cheaper than two canonical texts. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return keys.every((key) => Object.hasOwn(right, key) && isSameJson(left[key], right[key]));
}
