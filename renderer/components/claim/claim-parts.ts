/** The parts of a claim that the dossier, its threads and the legend draw alike. */
import { html, nothing } from 'lit';
import { t } from '../../i18n/en.ts';
import type { ClaimLink, ClaimTarget } from '../../model/claim-links.ts';
import type { ClaimReading, SourceReference } from '../../model/claim-reading.ts';

/** "Allegation by Mali." A statement names its speaker itself: there the word is for screen readers only. */
export function leadInPart({ leadIn, assertion }: ClaimReading) {
  if (leadIn === null) {
    return assertion === 'statement'
      ? html`<span class="visually-hidden">${t.terms.assertions.statement}. </span>`
      : nothing;
  }
  return leadIn.by === ''
    ? html`<span class="lead-in">${leadIn.word}.</span> `
    : html`<span class="lead-in">${leadIn.word}</span> <span class="by">${leadIn.by}.</span> `;
}

const reference = ({ id, number, isOpened }: SourceReference) =>
  html`<button
    type="button"
    class=${isOpened ? 'ref' : 'ref unseen'}
    data-source=${id}
    aria-label=${t.dossier.source(number, isOpened)}
  >
    ${number}
  </button>`;

/** Source numbers; one listener on the whole row reads `data-source`. */
export function referencesPart(sources: readonly SourceReference[], onClick: (event: Event) => void) {
  return html`<span class="refs" @click=${onClick}>${sources.map(reference)}</span>`;
}

export function statesPart({ states }: ClaimReading) {
  if (states.length === 0) return nothing;
  return html`<p class="state">
    ${states.map(({ text, isStrong }, at) => html`${at === 0 ? nothing : ' · '}${isStrong ? html`<b>${text}</b>` : text}`)}
  </p>`;
}

const target = ({ label, text, href, note }: ClaimTarget) =>
  html`${
    href === null
      ? html`<span class="nowrap">${label}</span>`
      : html`<a class="link" href=${href} title=${text}>${label}</a>`
  }${note === null ? nothing : ` (${note})`}`;

const link = ({ word, targets }: ClaimLink) =>
  html`<li>${word} ${targets.map((one, at) => html`${at === 0 ? nothing : '; '}${target(one)}`)}</li>`;

export function linksPart({ links }: ClaimReading) {
  return links.length === 0
    ? nothing
    : html`<ul class="links">
        ${links.map(link)}
      </ul>`;
}
