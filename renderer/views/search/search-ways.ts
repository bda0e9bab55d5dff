/** Two quiet ways to more: how the query was read, and what can be typed. */
import { html, nothing } from 'lit';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import type { SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { discloseIcon } from '../../icons/disclose.ts';
import { explainPart } from './search-explain.ts';
import { helpPart } from './search-help.ts';

/** What stands unfolded under the head line. */
export type Unfolded = 'explain' | 'help' | null;

const TITLES = { explain: t.search.explain.title, help: t.search.help };

export function waysPart(unfolded: Unfolded, onUnfold: (next: Unfolded) => void) {
  const way = (name: 'explain' | 'help') => {
    const isOpen = unfolded === name;
    return html`<button
      type="button"
      class="act"
      aria-expanded=${isOpen}
      aria-controls="unfolded"
      @click=${() => {
        onUnfold(isOpen ? null : name);
      }}
    >
      ${TITLES[name]}${discloseIcon}
    </button>`;
  };
  return html`<div class="ways">${way('explain')}${way('help')}</div>`;
}

export const unfoldedPart = (unfolded: Unfolded, page: SearchPage, catalogue: Catalogue | null) =>
  html`<section id="unfolded" aria-label=${unfolded === null ? nothing : TITLES[unfolded]} ?hidden=${unfolded === null}>
    ${unfolded === 'explain' ? explainPart(page, catalogue) : unfolded === 'help' ? helpPart(false) : nothing}
  </section>`;
