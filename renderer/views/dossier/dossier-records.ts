/** Missions and posts, agreements, gaps, editors' notes, names. */
import { html, nothing } from 'lit';
import '../../components/names/names.ts';
import '../../components/record-list/record-list.ts';
import type { EditorialNote } from '../../../corpus/model/dossier.ts';
import { t } from '../../i18n/en.ts';
import type { DossierIndex } from '../../model/dossier-index.ts';
import { readNames } from '../../model/names-reading.ts';
import { agreementLine, appointmentLine, mediaLine, missionLine } from '../../model/record-lines.ts';
import { claimHref } from '../../model/routes.ts';
import { typeset } from '../../model/typeset.ts';
import { SECTION } from './dossier-sections.ts';

function missionsPart(index: DossierIndex, today: Date) {
  const { missions, appointments } = index.dossier;
  if (missions.length + appointments.length === 0) return nothing;
  return html`<section id=${SECTION.missions} class="hung" aria-labelledby="h-missions">
    <h2 id="h-missions" tabindex="-1">${t.dossier.missions}</h2>
    <attache-record-list .lines=${missions.map((mission) => missionLine(mission, index, today))}></attache-record-list>
    ${appointments.length === 0 ? nothing : html`<h3 class="sub">${t.missions.posts}</h3>`}
    <attache-record-list
      .lines=${appointments.map((appointment) => appointmentLine(appointment, index))}
    ></attache-record-list>
  </section>`;
}

function agreementsPart(index: DossierIndex) {
  const { agreements } = index.dossier;
  if (agreements.length === 0) return nothing;
  return html`<section id=${SECTION.agreements} class="hung" aria-labelledby="h-agreements">
    <h2 id="h-agreements" tabindex="-1">${t.dossier.agreementRecords}</h2>
    <attache-record-list .lines=${agreements.map((agreement) => agreementLine(agreement, index))}></attache-record-list>
  </section>`;
}

function gapsPart({ dossier }: DossierIndex) {
  if (dossier.gaps.length === 0) return nothing;
  return html`<section id=${SECTION.gaps} class="hung" aria-labelledby="h-gaps">
    <h2 id="h-gaps" tabindex="-1">${t.dossier.gaps}</h2>
    <ul class="dashes">
      ${dossier.gaps.map((gap) => html`<li>${typeset(gap)}</li>`)}
    </ul>
  </section>`;
}

function notePart(note: EditorialNote, index: DossierIndex) {
  const source = note.source === undefined ? undefined : index.sources.get(note.source);
  const claims = (note.claims ?? []).map(
    (id) => html` <a class="link" href=${claimHref(index.dossier.id, id)}>${id.slice(id.indexOf('/') + 1)}</a>`,
  );
  return html`<li>
    <p>${typeset(note.text)}</p>
    <p class="about">
      ${index.dossier.labels.noteTypes[note.type] ?? note.type}${
        source === undefined ? nothing : html`; ${t.sources.sourceNumber(source.number)}`
      }${claims.length === 0 ? nothing : html`; ${claims}`}
    </p>
  </li>`;
}

function notesPart(index: DossierIndex) {
  const { editorialNotes } = index.dossier;
  if (editorialNotes.length === 0) return nothing;
  return html`<section id=${SECTION.notes} class="hung" aria-labelledby="h-notes">
    <h2 id="h-notes" tabindex="-1">${t.dossier.notes}</h2>
    <ol class="notes">
      ${editorialNotes.map((note) => notePart(note, index))}
    </ol>
  </section>`;
}

function picturesPart(index: DossierIndex) {
  const media = index.dossier.media ?? [];
  if (media.length === 0) return nothing;
  return html`<section id=${SECTION.pictures} class="hung" aria-labelledby="h-pictures">
    <h2 id="h-pictures" tabindex="-1">${t.dossier.pictures}</h2>
    <attache-record-list .lines=${media.map((item) => mediaLine(item, index))}></attache-record-list>
  </section>`;
}

function namesPart(index: DossierIndex) {
  const groups = readNames(index);
  if (groups.length === 0) return nothing;
  return html`<section id=${SECTION.names} class="hung" aria-labelledby="h-names">
    <h2 id="h-names" tabindex="-1">${t.dossier.names}</h2>
    <attache-names .groups=${groups}></attache-names>
  </section>`;
}

export function recordsPart(index: DossierIndex, today: Date) {
  return html`${missionsPart(index, today)} ${agreementsPart(index)} ${gapsPart(index)} ${notesPart(index)}
  ${picturesPart(index)} ${namesPart(index)}`;
}
