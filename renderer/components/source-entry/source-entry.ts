/** One entry of the register of sources. Addresses are text to copy, never links: the program stays offline. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import type { CitationRun } from '../../model/citation.ts';
import type { SourceReading } from '../../model/source-reading.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { sourceEntryStyles } from './source-entry.styles.ts';
import '../copy-button/copy-button.ts';

function run({ text, style, lang }: CitationRun) {
  if (style === 'plain') return text;
  return style === 'work'
    ? html`<cite lang=${lang ?? nothing}>${text}</cite>`
    : html`<span lang=${lang ?? nothing}>“${text}”</span>`;
}

@customElement('attache-source-entry')
export class SourceEntryElement extends LitElement {
  static override styles = [resetStyles, partsStyles, sourceEntryStyles];

  @property({ attribute: false }) accessor source: SourceReading | null = null;
  /** Whether the claims that cite it are listed; not in a popover beside such a claim. */
  @property({ type: Boolean, attribute: 'has-claims' }) accessor hasClaims = false;

  override render() {
    const { source } = this;
    if (source === null) return nothing;
    return html`<p class="citation">${source.citation.map(run)}</p>
      <p class="line">
        <span class=${source.isOpened ? '' : 'unopened'}>${source.access}</span>
        ${source.archive === null ? nothing : html` ${source.archive}`}
        ${source.derivedFrom === null ? nothing : html` ${source.derivedFrom}`}
      </p>
      <p class="line"><b>${source.reliability}.</b> ${source.notes.join(' ')}</p>
      ${this.#address(t.sources.address, source.address)}
      ${this.#address(t.sources.archiveAddress, source.archiveAddress)}
      ${this.hasClaims ? this.#claims(source) : nothing}`;
  }

  #address(label: string, address: string | null) {
    if (address === null) return nothing;
    return html`<p class="address">
      <span class="url"><span class="visually-hidden">${label}: </span>${address}</span>
      <attache-copy-button text=${address} label=${label}></attache-copy-button>
    </p>`;
  }

  #claims({ citedIn }: SourceReading) {
    if (citedIn.length === 0) return nothing;
    return html`<p class="line">
      ${t.sources.citedIn}
      ${citedIn.map(({ label, href }, at) => html`${at === 0 ? nothing : ', '}<a class="link" href=${href}>${label}</a>`)}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-source-entry': SourceEntryElement;
  }
}
