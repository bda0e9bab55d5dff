/** Where the query may lead besides claims: what it names first and large, then the others in a compact block. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import type { SearchPage, Suggestion } from '../../../corpus/model/search-page.ts';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import { t } from '../../i18n/en.ts';
import { NBSP } from '../../i18n/plural.ts';
import { organisationIcon } from '../../icons/organisation.ts';
import { personIcon } from '../../icons/person.ts';
import { topicIcon } from '../../icons/topic.ts';
import { codesOf, polityName } from '../../model/pairs.ts';
import { countryHref, dossierHref, searchHref } from '../../model/routes.ts';
import { typeset } from '../../model/typeset.ts';
import { fewOf, keyOf, leadOf } from './suggestion-order.ts';

const ICONS = { person: personIcon, organisation: organisationIcon, topic: topicIcon };

function hrefOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'pair':
    case 'sheet':
      return dossierHref(suggestion.pair);
    case 'country':
      return countryHref(suggestion.code);
    case 'person':
    case 'organisation':
    case 'topic':
      // They have no page yet: the query finds their claims.
      return searchHref(suggestion.query);
  }
}

function detailOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'pair':
      return t.search.dossier(suggestion.claims);
    case 'sheet':
      return t.search.notResearched;
    case 'country':
      return t.search.country(suggestion.dossiers);
    case 'person':
    case 'organisation':
    case 'topic':
      return t.search.actor(suggestion.claims, suggestion.detail ?? t.search.kinds[suggestion.kind]);
  }
}

/** Codes of a pair in the order in which the label names them. */
function codesInOrder(pair: string, label: string, catalogue: Catalogue): readonly string[] {
  const place = (code: string): number => label.indexOf(polityName(catalogue, `pol:${code}`));
  return [...codesOf(catalogue, pair)].sort((a, b) => place(a) - place(b));
}

/** A pair is called as everywhere else in the window: "France – Mali". */
function labelOf(suggestion: Suggestion, catalogue: Catalogue | null): string {
  const label = typeset(suggestion.label);
  if (catalogue === null || (suggestion.kind !== 'pair' && suggestion.kind !== 'sheet')) return label;
  return codesInOrder(suggestion.pair, label, catalogue)
    .map((code) => polityName(catalogue, `pol:${code}`))
    .join(`${NBSP}– `);
}

function markOf(suggestion: Suggestion, catalogue: Catalogue | null) {
  switch (suggestion.kind) {
    case 'pair':
    case 'sheet':
      return pairFlags(
        catalogue === null
          ? suggestion.pair.split('-')
          : codesInOrder(suggestion.pair, typeset(suggestion.label), catalogue),
      );
    case 'country':
      return pairFlags([suggestion.code]);
    case 'person':
    case 'organisation':
    case 'topic':
      return html`<span class="flags">${ICONS[suggestion.kind]}</span>`;
  }
}

const suggestionLink = (suggestion: Suggestion, catalogue: Catalogue | null, isLead: boolean) =>
  html`<a data-hit ?data-lead=${isLead} class=${suggestion.kind === 'sheet' ? 'absent' : ''} href=${hrefOf(suggestion)}
    >${markOf(suggestion, catalogue)}<bdi class="label">${labelOf(suggestion, catalogue)}</bdi>
    <span class="what">${detailOf(suggestion)}</span>${isLead ? html`<kbd aria-hidden="true">↵</kbd>` : nothing}</a
  >`;

/** `isOpen`: every suggestion stands; `onAll` is called when the reader asks for that. */
export function suggestionsPart(page: SearchPage, catalogue: Catalogue | null, isOpen: boolean, onAll: () => void) {
  if (page.suggestions.length === 0) return nothing;
  const lead = leadOf(page);
  const others = page.suggestions.filter((suggestion) => suggestion !== lead);
  const shown = isOpen ? others : fewOf(others);
  return html`<section class="places" aria-label=${t.search.goTo}>
    ${lead === null ? nothing : html`<p class="lead-place">${suggestionLink(lead, catalogue, true)}</p>`}
    ${
      shown.length === 0
        ? nothing
        : html`<h2>${t.search.goTo}</h2>
            <ul>
              ${repeat(shown, keyOf, (suggestion) => html`<li>${suggestionLink(suggestion, catalogue, false)}</li>`)}
            </ul>`
    }
    ${
      shown.length < others.length
        ? html`<button type="button" class="act all" @click=${onAll}>${t.search.allPlaces(others.length)}</button>`
        : nothing
    }
  </section>`;
}
