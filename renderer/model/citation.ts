/** A source as typed runs of text, in the order in which a reader expects them. Never an HTML string. */
import type { CompiledSource } from '../../corpus/model/compiled.ts';
import { formatDate, formatIssued } from '../i18n/format-date.ts';
import { languageName } from '../i18n/languages.ts';
import { listOf } from '../i18n/plural.ts';
import { t } from '../i18n/en.ts';

export interface CitationRun {
  readonly text: string;
  readonly style: 'plain' | 'work' | 'piece';
  /** Language of the text, where it is not English. */
  readonly lang: string | null;
}

type Name = NonNullable<CompiledSource['csl']['author']>[number];

/** Types whose title names a whole work, set in italics; other titles stand in quotation marks. */
const WORKS: readonly string[] = ['book', 'report', 'dataset', 'legislation', 'treaty'];

function nameText(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, name.suffix].filter((part) => part !== undefined).join(' ');
}

const plain = (text: string): CitationRun => ({ text, style: 'plain', lang: null });

function titleRuns(source: CompiledSource): readonly CitationRun[] {
  const { csl } = source;
  const lang = csl.language === 'en' ? null : csl.language;
  const style = WORKS.includes(csl.type) ? 'work' : 'piece';
  const translation = source.titleTranslation?.en;
  return [{ text: csl.title, style, lang }, plain(translation === undefined ? '. ' : ` [${translation}]. `)];
}

function whereText(source: CompiledSource): string {
  const { csl } = source;
  const isSame = csl['container-title'] === csl.publisher;
  return [
    csl['container-title'],
    isSame ? undefined : csl.publisher,
    csl.genre,
    csl.number,
    source.issuedEdtf === null ? t.sources.undated : formatIssued(source.issuedEdtf),
    csl.page === undefined ? undefined : t.sources.page(csl.page),
    csl.ISBN === undefined ? undefined : t.sources.isbn(csl.ISBN),
    csl.language === 'en' ? undefined : languageName(csl.language),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

export function citationRuns(source: CompiledSource): readonly CitationRun[] {
  const { author, editor } = source.csl;
  const people = author ?? editor;
  const names = people === undefined ? '' : listOf(people.map(nameText));
  const by = author === undefined && names !== '' ? t.sources.editedBy(names) : names;
  return [...(by === '' ? [] : [plain(`${by}. `)]), ...titleRuns(source), plain(`${whereText(source)}.`)];
}

/** Whether the editors opened it, and where it is cited if not. */
export function accessText(source: CompiledSource, numberOf: (id: string) => number | null): string {
  if (source.access === 'cited-in') {
    const numbers = source.citedBy.map(numberOf).filter((n) => n !== null);
    return t.sources.citedBy(numbers.map(t.sources.sourceNumber));
  }
  const when = source.accessedEdtf === undefined ? null : formatDate(source.accessedEdtf);
  if (source.extent === 'excerpt') return when === null ? t.sources.excerpt : t.sources.excerptOn(when);
  return when === null ? t.sources.seen : t.sources.seenOn(when);
}
