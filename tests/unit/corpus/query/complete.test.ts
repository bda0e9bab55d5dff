import { describe, expect, it } from 'vitest';
import { completionsAt, type CompletionValues } from '../../../../corpus/search/query/complete.ts';

const country = (value: string, ...alsoKnownAs: readonly string[]) => ({
  value,
  label: value,
  detail: null,
  alsoKnownAs,
});

const VALUES: CompletionValues = {
  country: [
    country('Mali', 'MLI'),
    country('Somalia', 'Somalie'),
    country('Malawi'),
    country('Marshall Islands', 'Îles Marshall'),
    country('Côte d’Ivoire', 'Ivory Coast', 'CIV'),
    country('Germany', 'Allemagne', 'Deutschland'),
  ],
  pair: [
    { value: 'BFA-MLI', label: 'Burkina Faso and Mali', detail: 'BFA-MLI' },
    { value: 'MLI-RUS', label: 'Mali and Russia', detail: 'MLI-RUS' },
  ],
  theme: Array.from({ length: 20 }, (_, at) => country(`theme${String(at)}`)),
  source: [{ value: 'say', label: 'What "they" say', detail: null }, country('a "b" c')],
};

/** Completions at the caret, which stands at `|`. */
const at = (marked: string) => completionsAt(marked.replace('|', ''), marked.indexOf('|'), VALUES);
const inserts = (marked: string): string[] => at(marked).map(({ insert }) => insert);
/** The query after the first completion was taken. */
const taken = (marked: string): string | null => {
  const text = marked.replace('|', '');
  const first = at(marked)[0];
  return first === undefined
    ? null
    : text.slice(0, first.replaces.start) + first.insert + text.slice(first.replaces.end);
};

describe('names of fields', () => {
  it.each([
    ['cou|', ['country:']],
    ['Cou|', ['country:']],
    ['s|', ['status:', 'source:']],
    ['mali -ye|', ['year:']],
    ['(aft|', ['after:']],
    ['the|', ['theme:']],
    ['thè|', ['theme:']],
    ['pa|', ['pair:', 'pays:']],
    ['ann|', ['year:']],
  ])('are offered at %j', (marked, expected) => {
    expect(at(marked).map(({ label }) => label.replace('année', 'year').replace('note', 'has'))).toEqual(expected);
  });

  it('replace the word, with an example beside them', () => {
    expect(taken('mali coun|t aid')).toBe('mali country: aid');
    expect(at('cou|')).toEqual([
      { replaces: { start: 0, end: 3 }, insert: 'country:', label: 'country:', detail: 'Mali' },
    ]);
  });

  it.each(['|', 'mali |', '|cou', 'cou |', 'xcou|', '"cou|', 'cou*|', '1|', 'foo:cou|', 'x-cou|', 'cou|\n'])(
    'are not offered at %j, but for a name alone',
    (marked) => {
      expect(inserts(marked)).toEqual(marked === 'cou|\n' ? ['country:'] : []);
    },
  );
});

describe('values', () => {
  it.each([
    ['country:ma|', ['Mali', 'Malawi', '"Marshall Islands"']],
    ['country:mali|', ['Mali']],
    ['pays:som|', ['Somalia']],
    ['-country:som|', ['Somalia']],
    ['country:isl|', ['"Marshall Islands"']],
    ['country:iles|', ['"Marshall Islands"']],
    ['country:deut|', ['Germany']],
    ['country:civ|', ['"Côte d’Ivoire"']],
    ['country:ivoi|', ['"Côte d’Ivoire"']],
    ['country:"cote d\'i|', ['"Côte d’Ivoire"']],
    ['country:ali|', []],
    ['pair:mli|', ['MLI-RUS', 'BFA-MLI']],
    ['pair:rus-ml|', ['MLI-RUS']],
    ['pair:"mali rus|', ['MLI-RUS']],
    ['lang:f|', []],
    ['foo:ma|', []],
  ])('are offered at %j', (marked, expected) => {
    expect(inserts(marked)).toEqual(expected);
  });

  it('replace what stands behind the colon', () => {
    expect(taken('aid country:ma| 2012')).toBe('aid country:Mali 2012');
    expect(taken('country:"cote d|')).toBe('country:"Côte d’Ivoire"');
    expect(taken('country:"cote| x" aid')).toBe('country:"Côte d’Ivoire" aid');
    expect(taken('country:|')).toBe('country:Mali');
    expect(taken('country:| aid')).toBe('country:Mali aid');
    expect(taken('(country:som|)')).toBe('(country:Somalia)');
  });

  it('are eight at most', () => {
    expect(inserts('theme:|').length).toBe(8);
    expect(inserts('theme:the|').length).toBe(8);
  });

  it('can be read again once they are inserted', () => {
    expect(inserts('source:a|')).toEqual(['"a b c"']);
    expect(inserts('source:they|')).toEqual(['say']);
  });

  it.each(['country:Mali|', 'country:"Marshall Islands"|', 'cou|ntry:ma', 'country:ma |', 'country:"Mali" |'])(
    'are not offered at %j, where nothing is left to add',
    (marked) => {
      expect(inserts(marked)).toEqual([]);
    },
  );

  it.each([
    ['year:|', ['1990..2005']],
    ['year:19|', ['1990..2005']],
    ['before:|', ['2012']],
    ['after:|', ['2012-03-22']],
    ['year:2012|', []],
  ])('of dates are examples: %j', (marked, expected) => {
    expect(inserts(marked)).toEqual(expected);
  });
});

describe('the caret', () => {
  it('is taken to stand at the end when it stands beyond', () => {
    expect(completionsAt('cou', 99, {}).length).toBe(1);
    expect(completionsAt('cou', -1, {})).toEqual([]);
    expect(completionsAt('cou', Number.NaN, {})).toEqual([]);
  });
});
