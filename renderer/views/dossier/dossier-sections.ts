/** The sections after the themes: their ids are part of addresses, their order is the page's. */
import type { TocEntry } from '../../components/toc/toc.ts';
import { t } from '../../i18n/en.ts';
import type { DossierIndex } from '../../model/dossier-index.ts';
import { sectionHref } from '../../model/routes.ts';

export const SECTION = {
  threads: 'threads',
  missions: 'missions',
  agreements: 'agreements',
  gaps: 'gaps',
  notes: 'notes',
  pictures: 'pictures',
  names: 'names',
  sources: 'sources',
} as const;

export function tocOf(index: DossierIndex): readonly TocEntry[] {
  const { dossier } = index;
  const themes = index.themes.map(({ family, count }) => ({ id: family, label: t.terms.themes[family], count }));
  const others = [
    { id: SECTION.threads, label: t.dossier.threads, count: dossier.threads.length },
    { id: SECTION.missions, label: t.dossier.missions, count: dossier.missions.length + dossier.appointments.length },
    { id: SECTION.agreements, label: t.dossier.agreementRecords, count: dossier.agreements.length },
    { id: SECTION.gaps, label: t.dossier.gaps, count: dossier.gaps.length },
    { id: SECTION.notes, label: t.dossier.notes, count: dossier.editorialNotes.length },
    { id: SECTION.pictures, label: t.dossier.pictures, count: dossier.media?.length ?? 0 },
    {
      id: SECTION.names,
      label: t.dossier.names,
      count: dossier.persons.length + dossier.organisations.length + dossier.polities.length,
    },
    { id: SECTION.sources, label: t.dossier.sources, count: dossier.sources.length },
  ].filter(({ count }) => count > 0);
  return [
    ...themes.map((entry) => ({ ...entry, href: sectionHref(dossier.id, entry.id), isApart: false })),
    ...others.map((entry, at) => ({ ...entry, href: sectionHref(dossier.id, entry.id), isApart: at === 0 })),
  ];
}
