/** The names of the real corpus, and words of a query as the reader of queries gives them. */
import { readCorpus } from '../../../../build/corpus/read.ts';
import { CORPUS_DATA } from '../../../../build/paths.ts';
import { compileCatalogue } from '../../../../corpus/compile/catalogue.ts';
import { compileDirectory } from '../../../../corpus/compile/directory.ts';
import { compileDossier } from '../../../../corpus/compile/dossier.ts';
import { indexClaims } from '../../../../corpus/compile/index-claims.ts';
import { PolityFinder } from '../../../../corpus/engine/resolve-polity.ts';
import type { Catalogue } from '../../../../corpus/model/compiled.ts';
import type { Corpus } from '../../../../corpus/model/corpus.ts';
import type { SearchDirectory } from '../../../../corpus/model/search-files.ts';
import { isStopWord } from '../../../../corpus/search/analysis/stop-words.ts';
import { tokenize } from '../../../../corpus/search/analysis/tokenize.ts';
import { NameBook } from '../../../../corpus/search/names/name-book.ts';
import type { QueryWord } from '../../../../corpus/search/query/tree.ts';

export interface RealNames {
  readonly corpus: Corpus;
  readonly catalogue: Catalogue;
  readonly directory: SearchDirectory;
  readonly book: NameBook;
}

export async function realNames(): Promise<RealNames> {
  const { corpus } = await readCorpus(CORPUS_DATA);
  if (corpus === null) throw new Error('the corpus cannot be read');
  const index = indexClaims(corpus);
  const dossiers = corpus.dossiers.map(({ value }) => compileDossier(value, corpus, index, []));
  const catalogue = compileCatalogue(corpus, dossiers, index);
  const directory = compileDirectory(corpus, [...index.values()]);
  return { corpus, catalogue, directory, book: new NameBook(catalogue, directory, new PolityFinder(catalogue)) };
}

/** The telling words of a text; the last is still being typed where nothing follows it. */
export function wordsOf(text: string): QueryWord[] {
  const words = tokenize(text).map(({ start, end, forms }): QueryWord => ({
    text: text.slice(start, end),
    start,
    end,
    forms,
    reach: end === text.length ? 'typing' : 'whole',
  }));
  return words.filter(({ forms, reach }) => reach === 'typing' || !forms.every(isStopWord));
}
