/** What the page shows of one source: the register's entry, every term in words. */
import type { CompiledSource } from '../../corpus/model/compiled.ts';
import { formatDate } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import { accessText, citationRuns } from './citation.ts';
import type { CitationRun } from './citation.ts';
import type { DossierIndex } from './dossier-index.ts';
import { claimHref } from './routes.ts';
import { typeset } from './typeset.ts';

export interface SourceReading {
  readonly id: string;
  readonly number: number;
  readonly isOpened: boolean;
  readonly citation: readonly CitationRun[];
  readonly access: string;
  readonly archive: string | null;
  readonly derivedFrom: string | null;
  readonly reliability: string;
  readonly notes: readonly string[];
  readonly address: string | null;
  readonly archiveAddress: string | null;
  /** The claims of this dossier that cite it. */
  readonly citedIn: readonly { readonly label: string; readonly href: string }[];
}

function derivedText(source: CompiledSource, index: DossierIndex): string | null {
  const { derivedFrom } = source;
  if (derivedFrom === undefined) return null;
  const how = t.terms.derivations[derivedFrom.type];
  if ('description' in derivedFrom) return t.sources.derived(how, derivedFrom.description);
  const origin = index.sources.get(derivedFrom.source);
  return t.sources.derived(how, origin === undefined ? derivedFrom.source : t.sources.sourceNumber(origin.number));
}

function citedIn(source: CompiledSource, index: DossierIndex): SourceReading['citedIn'] {
  return index.order
    .filter((id) => index.claims.get(id)?.sources.some((citation) => citation.source === source.id))
    .map((id) => ({
      label: id.startsWith(`${index.dossier.id}/`) ? id.slice(id.indexOf('/') + 1) : id,
      href: claimHref(index.dossier.id, id),
    }));
}

export function readSource(source: CompiledSource, index: DossierIndex): SourceReading {
  const { archive, reliability } = source;
  return {
    id: source.id,
    number: source.number,
    isOpened: source.access === 'seen',
    citation: citationRuns(source),
    access: accessText(source, (id) => index.sources.get(id)?.number ?? null),
    archive: archive === undefined ? null : t.sources.archived(archive.archiver, formatDate(archive.dateEdtf)),
    derivedFrom: derivedText(source, index),
    reliability: index.dossier.labels.reliability[reliability.class] ?? reliability.class,
    notes: [reliability.note, source.note].filter((note) => note !== undefined).map(typeset),
    address: source.csl.URL ?? null,
    archiveAddress: archive?.url ?? null,
    citedIn: citedIn(source, index),
  };
}
