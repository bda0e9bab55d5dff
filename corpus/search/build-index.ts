/** Builds the Lunr index ahead of time. Same units, same bytes. */
import lunr from 'lunr';
import { ANALYSIS_VERSION, applyAnalysis } from './analysis.ts';
import { BM25_B, BM25_K1, FIELDS, type IndexedUnit } from './fields.ts';

/** The index file: Lunr's serialisation with what is needed to refuse a foreign one. */
export interface IndexFile {
  readonly analysis: string;
  readonly lunrVersion: string;
  readonly index: object;
}

export function buildIndex(units: readonly IndexedUnit[]): IndexFile {
  const index = lunr(function build(this: lunr.Builder) {
    applyAnalysis(this);
    this.ref('claim');
    this.b(BM25_B);
    this.k1(BM25_K1);
    for (const [field, boost] of Object.entries(FIELDS)) this.field(field, { boost });
    for (const unit of units) this.add(unit);
  });
  return { analysis: ANALYSIS_VERSION, lunrVersion: lunr.version, index: index.toJSON() };
}

/** Opens an index file; throws a plain sentence when another analysis or Lunr made it. */
export function openIndex(file: IndexFile): lunr.Index {
  // Lunr itself only warns on a version mismatch; a wrong index must not answer at all.
  if (file.analysis !== ANALYSIS_VERSION || file.lunrVersion !== lunr.version) {
    throw new Error(
      `made by ${file.analysis} on Lunr ${file.lunrVersion}; this program reads ${ANALYSIS_VERSION} on Lunr ${lunr.version}`,
    );
  }
  return lunr.Index.load(file.index);
}
