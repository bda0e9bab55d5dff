/** Front matter: the YAML between two lines of hyphens at the head of a Markdown file. */
import { parse } from 'yaml';
import { OUTSIDE_DEPTH, jsonProblem } from '../json.ts';
import { refused, taken, type Taken } from '../refusal.ts';

const MAX_FRONT_MATTER = 200_000;
const HEAD = /^\ufeff?---[ \t]*\r?\n/u;
const END = /^---[ \t]*(?:\r?\n|$)/mu;

/** Every value as JSON, which YAML reads as it stands; what YAML alone calls unprintable is escaped. */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${jsonFor(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

const jsonFor = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export interface Parted {
  /** Null for a file without front matter. All scalars are texts: other programs quote them or not. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly body: string;
}

/** A file whose head is no list of fields has none: it may begin with a line across the page. */
export function partFrontMatter(file: string): Taken<Parted> {
  const whole: Taken<Parted> = taken({ fields: null, body: file.replace(/^\ufeff/u, '') });
  const head = HEAD.exec(file)?.[0];
  const rest = file.slice(head?.length ?? 0);
  const end = head === undefined ? null : END.exec(rest);
  if (end === null) return whole;
  if (end.index > MAX_FRONT_MATTER) return refused('too-large', 'front matter', 'is too long');
  let raw: unknown;
  try {
    raw = parse(rest.slice(0, end.index), { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return whole;
  }
  const problem = jsonProblem(raw, OUTSIDE_DEPTH);
  if (problem !== null) return { ok: false, refusals: [{ ...problem, where: `front matter ${problem.where}`.trim() }] };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return whole;
  return taken({ fields: { ...raw }, body: rest.slice(end.index + end[0].length) });
}
