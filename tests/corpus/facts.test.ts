/**
 * Every fact of the research sheets is in the corpus. The map (`facts/*.yaml`, kept by hand) says which claims
 * hold a fact; parties, date, source address, assertion and status must agree, or the map says why they differ.
 */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCorpus } from '../../build/corpus/compile.ts';
import { CORPUS_DATA } from '../../build/paths.ts';
import { indexClaims } from '../../corpus/compile/index-claims.ts';
import { boundsOf, parseEdtf } from '../../corpus/model/edtf.ts';
import type { CompiledClaim } from '../../corpus/model/compiled.ts';
import { allClaims } from '../../corpus/validate/claims.ts';

const FactSchema = v.strictObject({
  fact: v.string(),
  date: v.nullable(v.string()),
  assertion: v.string(),
  status: v.string(),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  claims: v.array(v.string()),
  /** Editorial note of the dossier that deals with a fact no claim holds. */
  note: v.optional(v.string()),
  /** Why the claims differ from the fact. */
  difference: v.optional(v.string()),
});
type Fact = v.InferOutput<typeof FactSchema>;

const FOLDER = path.join(import.meta.dirname, 'facts');
const { corpus } = await loadCorpus(CORPUS_DATA);
const claims = indexClaims(corpus);
/** As written: the build turns plans whose day has passed out of date, which is no difference from the sheet. */
const written = new Map(allClaims(corpus).map(({ claim }) => [claim.id, claim.status as string]));
const addresses = new Map<string, string>(corpus.sources.map(({ value }) => [value.id, value.csl.URL ?? value.id]));
const notes = new Map(
  corpus.dossiers.map(({ value }) => [value.id, new Set(value.editorialNotes.map(({ id }) => id))]),
);

/** Last day of an open date: far enough for every comparison. */
const FOREVER = '9999-12-31';

function overlap(fact: string | null, claim: CompiledClaim): boolean {
  const written = claim.date ?? claim.asOf ?? null;
  const [a, b] = [fact, written].map((date) => (date === null ? null : parseEdtf(date)));
  if (a === null || a === undefined || b === null || b === undefined) return true;
  const [first, second] = [boundsOf(a), boundsOf(b)];
  return (first.start ?? '') <= (second.end ?? FOREVER) && (second.start ?? '') <= (first.end ?? FOREVER);
}

/** What is wrong with the mapping of one fact of `pair`; nothing when it holds. */
function faults(pair: string, fact: Fact): string[] {
  if (fact.claims.length === 0) {
    return fact.note !== undefined && notes.get(pair)?.has(fact.note) === true
      ? []
      : ['is held by no claim and no note'];
  }
  const held = fact.claims.flatMap((id) => claims.get(id) ?? []);
  if (held.length < fact.claims.length) return [`names a claim that does not exist: ${fact.claims.join(', ')}`];
  const wanted = new Set(fact.sources.map((source) => addresses.get(source)));
  const cited = held.flatMap((claim) => claim.sources.map(({ source }) => addresses.get(source)));
  const problems = [
    ...held.filter((claim) => !claim.seenIn.includes(pair)).map((claim) => `${claim.id} is not shown in ${pair}`),
    ...(cited.some((address) => wanted.has(address)) ? [] : ['is cited from another address']),
    ...(fact.difference !== undefined
      ? []
      : [
          ...(held.some((claim) => overlap(fact.date, claim)) ? [] : [`has another date than ${fact.date ?? 'none'}`]),
          ...(held.some((claim) => claim.assertion === fact.assertion)
            ? []
            : [`is not the assertion "${fact.assertion}"`]),
          ...(held.some((claim) => written.get(claim.id) === fact.status)
            ? []
            : [`has not the status "${fact.status}"`]),
        ]),
  ];
  return problems;
}

const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.yaml')).sort();
const sheets = await Promise.all(
  files.map(async (file) => ({
    pair: path.basename(file, '.yaml'),
    facts: v.parse(v.array(FactSchema), parse(await readFile(path.join(FOLDER, file), 'utf8'))),
  })),
);

describe('the facts of the research sheets', () => {
  it('are all there', () => {
    expect(sheets.length).toBe(35);
    expect(sheets.reduce((sum, { facts }) => sum + facts.length, 0)).toBe(411);
    const ids = sheets.flatMap(({ facts }) => facts.map(({ fact }) => fact));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(sheets.map(({ pair, facts }) => [pair, facts] as const))('%s is held by its claims', (pair, facts) => {
    expect(facts.flatMap((fact) => faults(pair, fact).map((fault) => `${fact.fact} ${fault}`))).toEqual([]);
  });

  it('a wrong mapping is found out', () => {
    const [sheet, other] = sheets;
    const fact = sheet?.facts[0];
    const foreign = other?.facts[0];
    if (sheet === undefined || fact === undefined || foreign === undefined) throw new Error('there are no sheets');
    const wrong: readonly Partial<Fact>[] = [
      { claims: [] },
      { claims: ['MLI-RUS/c999'] },
      { claims: foreign.claims },
      { sources: foreign.sources },
      { difference: undefined, date: '1850' },
      { difference: undefined, assertion: 'denial' },
      { difference: undefined, status: 'retracted' },
    ];
    for (const change of wrong)
      expect(faults(sheet.pair, { ...fact, ...change }), JSON.stringify(change)).not.toEqual([]);
  });
});
