/** How the query was read, part by part: as typed, read as, searched as, claims that answer. */
import { html, nothing } from 'lit';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import type { ReadPart, SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { number } from '../../i18n/plural.ts';
import { readRole } from '../../icons/read-roles.ts';

/** Spellings that stand in a cell; a name may have dozens. */
const FORMS_SHOWN = 10;

type Reading = ReadPart['became'][number];

/** A code or a value of a filter by its name, where it has one. */
function nameOf(value: string, catalogue: Catalogue | null): string {
  const polity = catalogue?.polities.find(({ codes }) => codes.iso3 === value);
  if (polity !== undefined) return polity.names.en;
  const words: Readonly<Record<string, string>> = { ...t.terms.themes, ...t.terms.statuses };
  return words[value] ?? value;
}

function formsOf({ how, to }: Reading, catalogue: Catalogue | null): string {
  const shown = to.slice(0, FORMS_SHOWN).map((form) => {
    if (how === 'stem') return `${form}-`;
    return how === 'name' || how === 'filter' ? nameOf(form, catalogue) : form;
  });
  const more = to.length > FORMS_SHOWN ? ` ${t.search.explain.more(to.length - FORMS_SHOWN)}` : '';
  return `${shown.join(', ')}${more}`;
}

function becamePart({ role, became }: ReadPart, catalogue: Catalogue | null) {
  const { explain } = t.search;
  if (role === 'left-out') return html`<span class="quiet">${explain.notSearched}</span>`;
  if (role === 'phrase') {
    const words = became.flatMap(({ to }) => to).join(' ');
    return html`<span class="quiet">${explain.inOrder}</span> <bdi>${words}</bdi>`;
  }
  return became.map(
    (reading) =>
      html`<span class="became"
        ><span class="quiet">${explain.became[reading.how]}</span> <bdi>${formsOf(reading, catalogue)}</bdi></span
      > `,
  );
}

function row(part: ReadPart, catalogue: Catalogue | null) {
  const { explain } = t.search;
  const reason = part.reason === undefined ? nothing : html`: ${explain.reasons[part.reason]}`;
  return html`<tr>
    <th scope="row"><bdi>${part.text}</bdi></th>
    <td>
      <span class="role">${readRole(part.role)}<span>${explain.roles[part.role]}${reason}</span></span>
    </td>
    <td>${becamePart(part, catalogue)}</td>
    <td class="num">
      ${
        part.claims === null
          ? html`<span aria-hidden="true">–</span><span class="visually-hidden">${explain.notCounted}</span>`
          : number(part.claims)
      }
    </td>
  </tr>`;
}

/** A minus, a star and quotes show in how their words were read; what joins words stands for itself. */
const standsAlone = ({ role, text }: ReadPart): boolean => role !== 'operator' || /[\p{L}|()]/u.test(text);

export function explainPart({ read }: SearchPage, catalogue: Catalogue | null) {
  const { explain } = t.search;
  const { columns } = explain;
  if (read.length === 0) return html`<p>${explain.nothing}</p>`;
  return html`<table class="read">
    <caption class="visually-hidden">
      ${explain.title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${columns.typed}</th>
        <th scope="col">${columns.read}</th>
        <th scope="col">${columns.became}</th>
        <th scope="col" class="num">${columns.claims}</th>
      </tr>
    </thead>
    <tbody>
      ${read.filter(standsAlone).map((part) => row(part, catalogue))}
    </tbody>
  </table>`;
}
