/** The parts of a claim that the dossier, its threads and the legend draw alike. */
import { html, nothing } from 'lit';
import { t } from '../../i18n/en.ts';
import type { ClaimLink, ClaimTarget } from '../../model/claim-links.ts';
import type { ClaimReading, SourceReference } from '../../model/claim-reading.ts';

/** Names such as "Philip Obaji Jr." bring their own stop. */
const withStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** "Allegation by Mali." A statement names its speaker itself: there the word is for screen readers only. */
export function leadInPart({ leadIn, assertion }: ClaimReading) {
  if (leadIn === null) {
    return assertion === 'statement'
      ? html`<span class="visually-hidden">${t.terms.assertions.statement}. </span>`
      : nothing;
  }
  return leadIn.by === ''
    ? html`<span class="lead-in">${leadIn.word}.</span> `
    : html`<span class="lead-in">${leadIn.word}</span> <span class="by">${withStop(leadIn.by)}</span> `;
}

const WORD_JOINER = '\u2060';
/** More than these may wrap. */
const SOURCES_ON_ONE_LINE = 5;

const reference = ({ id, number, isOpened, href }: SourceReference) =>
  html`<a
    class=${isOpened ? 'ref' : 'ref unseen'}
    href=${href}
    role="button"
    aria-haspopup="dialog"
    data-source=${id}
    aria-label=${t.dossier.source(number, isOpened)}
    >${number}</a
  >`;

/**
 * Source numbers: buttons that open the source in place, and links to the register beneath, so that
 * copying the address and the middle button work. The word joiner keeps the
 * first number on the line of the last word.
 */
export function referencesPart(sources: readonly SourceReference[]) {
  if (sources.length === 0) return nothing;
  const isShort = sources.length <= SOURCES_ON_ONE_LINE;
  return html`<span class=${isShort ? 'refs nowrap' : 'refs'}
    >${sources.map((one, at) => html`${at === 0 ? WORD_JOINER : ' '}${reference(one)}`)}</span
  >`;
}

/** The source that was pressed; null for a press with a modifier, which keeps the link's own meaning. */
export function pressedReference(
  event: MouseEvent | KeyboardEvent,
): { readonly source: string; readonly anchor: HTMLElement } | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return null;
  // Enter presses a link; a button answers to the space bar as well.
  if (event instanceof KeyboardEvent && event.key !== ' ') return null;
  const [target] = event.composedPath();
  const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-source]') : null;
  const source = anchor?.dataset['source'];
  if (anchor === null || source === undefined) return null;
  event.preventDefault();
  return { source, anchor };
}

/** The claim's number: its link is the address to copy. */
export function idPart({ id, shortId, href }: ClaimReading) {
  if (shortId === '') return nothing;
  return html`<a class="id" href=${href} aria-label=${t.dossier.addressOf(shortId, id)} title=${id}
    >${WORD_JOINER}${shortId}</a
  >`;
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

export function linksPart(links: readonly ClaimLink[]) {
  return links.length === 0
    ? nothing
    : html`<ul class="links">
        ${links.map(link)}
      </ul>`;
}
