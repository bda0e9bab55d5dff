/** One claim among the answers: an ordinary link, so that copying and the middle button work. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HitExplanation, SearchHit } from '../../../corpus/model/search-page.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { t } from '../../i18n/en.ts';
import { NBSP } from '../../i18n/plural.ts';
import { assertionMark } from '../../icons/assertion-marks.ts';
import { claimHref } from '../../model/routes.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { searchHitStyles } from './search-hit.styles.ts';
import { snippetPart } from './snippet.ts';

@customElement('attache-search-hit')
export class SearchHitElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [resetStyles, partsStyles, searchHitStyles];

  @property({ attribute: false }) accessor hit: SearchHit | null = null;

  override render() {
    const { hit } = this;
    if (hit === null) return nothing;
    const isSilent = hit.assertion === 'fact';
    return html`<a href=${claimHref(hit.pair, hit.claim)}>
        <span class="date num">${this.#date(hit)}</span>
        <span class="kind">${assertionMark(hit.assertion)}</span>
        <span class="text"
          >${isSilent ? nothing : html`<span class="lead-in">${t.terms.assertions[hit.assertion]}. </span>`}${snippetPart(
            hit.snippet,
          )}${this.#under(hit)}</span
        >
        <span class="theme">${t.terms.themes[hit.family]}</span>
        <span class="sources num">${t.search.sources(hit.sources)}</span>
      </a>
      ${hit.why === undefined ? nothing : this.#why(hit.why)}`;
  }

  #date(hit: SearchHit): string {
    if (hit.date !== null) return formatDate(hit.date);
    return hit.asOf === null ? t.search.undated : `as${NBSP}of${NBSP}${formatDate(hit.asOf)}`;
  }

  #under(hit: SearchHit) {
    const isPlain = hit.status === 'reported' || hit.status === 'confirmed';
    const status = isPlain ? nothing : html`<span class="state">${t.terms.statuses[hit.status]}</span>`;
    const named =
      hit.matchedNames.length === 0
        ? nothing
        : html`<span class="named">${t.search.named} ${t.search.namedList(hit.matchedNames)}</span>`;
    return html`${status}${named}`;
  }

  #why({ words, tie }: HitExplanation) {
    const { why, word, onlyFilters, ties } = t.search.explain;
    const held = words.filter(({ fields }) => fields.length > 0);
    const parts = held.map(({ text, score, fields }) => word(text, score, fields)).join('; ');
    return html`<p class="why num">
      <bdi>${why} ${held.length === 0 ? onlyFilters : parts}.</bdi> ${tie === null ? nothing : ties[tie]}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-search-hit': SearchHitElement;
  }
}
