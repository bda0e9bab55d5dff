import lunr from 'lunr';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Analysis, type AnalysedText } from '../../../../corpus/search/analysis/analysis.ts';
import { PackedBuilder } from '../../../../corpus/search/packed/builder.ts';
import { PackedIndex } from '../../../../corpus/search/packed/packed-index.ts';

const build = <B extends lunr.Builder>(builder: B, analysis: Analysis, texts: readonly AnalysedText[]): B => {
  analysis.applyTo(builder);
  builder.ref('id');
  builder.field('text');
  texts.forEach((text, at) => {
    builder.add({ id: String(at), text });
  });
  return builder;
};

const TEXTS: readonly AnalysedText[] = [
  'Agreements with Niger',
  { text: 'Les réfugiées du Niger', lang: 'fr' },
  { text: 'The embassies of the Adams', lang: 'en' },
];
const hits = (index: lunr.Index, term: string): string[] =>
  index.query((query) => void query.term(term, { usePipeline: false })).map(({ ref }) => ref);

describe('Analysis', () => {
  beforeEach(() => {
    vi.spyOn(lunr.utils, 'warn');
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('stems all but protected names', () => {
    const analysis = new Analysis(['adams']);
    expect(analysis.stem('adams', 'en')).toBe('adams');
    expect(new Analysis([]).stem('adams', 'en')).toBe('adam');
    expect(analysis.stem('agreements', 'en')).toBe('agreement');
  });

  it('asks for a word by its English and its French term, each once', () => {
    const analysis = new Analysis(['adams']);
    expect(analysis.stems('negotiations')).toEqual(['negoti', 'negotiation']);
    expect(analysis.stems('accords')).toEqual(['accord']);
    expect(analysis.stems('adams')).toEqual(['adams']);
    expect(analysis.stems('мали')).toEqual(['мали']);
  });

  it('is named after its protected names, in any order', () => {
    expect(new Analysis(['niger', 'mali']).label).toBe(new Analysis(['mali', 'niger', 'mali']).label);
    expect(new Analysis(['mali']).label).not.toBe(new Analysis(['niger']).label);
    expect(new Analysis(['mali']).label).not.toBe(new Analysis([]).label);
    expect(new Analysis(['мали']).label).not.toBe(new Analysis(['малі']).label);
    expect(new Analysis([]).label).toMatch(/^attache-analysis\/\d+\+[0-9a-f]{8}$/);
  });

  it('gives stock Lunr and the packed index the same terms, each language its own', () => {
    const analysis = new Analysis(['adams']);
    const stock = build(new lunr.Builder(), analysis, TEXTS).build();
    const packed = PackedIndex.open(build(new PackedBuilder(analysis.label), analysis, TEXTS).pack());
    for (const index of [stock, packed]) {
      expect(hits(index, 'agreement')).toEqual(['0']);
      expect(hits(index, 'refugi')).toEqual(['1']);
      expect(hits(index, 'embassi')).toEqual(['2']);
      expect(hits(index, 'adams')).toEqual(['2']);
      expect(hits(index, 'adam')).toEqual([]);
      expect(hits(index, 'niger').toSorted()).toEqual(['0', '1']);
    }
  });

  it('indexes every form of a word, and nothing for a missing field', () => {
    const analysis = new Analysis([]);
    const builder = new lunr.Builder();
    analysis.applyTo(builder);
    const tokens = (value?: object | string | null): string[] => builder.tokenizer(value).map(String);
    expect(tokens("N'Daw 1991/92")).toEqual(['ndaw', 'daw', '1991', '92', '1992']);
    expect(tokens()).toEqual([]);
    expect(tokens(null)).toEqual([]);
  });

  it('lives beside others in one process, without a warning of Lunr, and its index is read back', () => {
    const [free, bound, again] = [new Analysis([]), new Analysis(['agreements']), new Analysis(['agreements'])];
    const terms = [free, bound, again].map((analysis) => build(new lunr.Builder(), analysis, TEXTS).build());
    expect(terms.map((index) => hits(index, 'agreements'))).toEqual([[], ['0'], ['0']]);
    const [, index] = terms;
    const loaded = lunr.Index.load(JSON.parse(JSON.stringify(index)) as object);
    expect(hits(loaded, 'agreements')).toEqual(['0']);
    expect(lunr.utils.warn).not.toHaveBeenCalled();
  });

  it('has one key for tokens of equal term, another for another language', () => {
    const analysis = new Analysis([]);
    const key = (text: string, metadata: object): string => analysis.memoKey(new lunr.Token(text, metadata));
    expect(key('ambassades', { lang: 'en' })).toBe(key('ambassades', {}));
    expect(key('ambassades', { lang: 'en' })).not.toBe(key('ambassades', { lang: 'fr' }));
    expect(key('ambassades', {})).not.toBe(key('ambassade', {}));
  });
});
