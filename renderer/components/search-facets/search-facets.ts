/** What the answers can be narrowed by: boxes to tick beside them, folded away where there is no room. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FACETS } from '../../../corpus/model/search-page.ts';
import type { FacetChoice, FacetName, FacetValue, SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { number } from '../../i18n/plural.ts';
import { discloseIcon } from '../../icons/disclose.ts';
import { chosenOf, chosenValues, toggled } from '../../model/facet-choice.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { SearchNarrowEvent } from './search-narrow-event.ts';
import { searchFacetsStyles } from './search-facets.styles.ts';

/** Values that stand before the others are asked for; one more is no list worth folding. */
const VALUES_SHOWN = 6;

/** Decades stand newest first; everything else by how many answers it has. */
const inOrder = (name: FacetName, values: readonly FacetValue[]): readonly FacetValue[] =>
  name === 'decade' ? values.toSorted((a, b) => b.value.localeCompare(a.value)) : values;

/**
 * @event search-narrow - A box was ticked or cleared.
 */
@customElement('attache-search-facets')
export class SearchFacetsElement extends LitElement {
  static override styles = [resetStyles, partsStyles, searchFacetsStyles];

  @property({ attribute: false }) accessor page: SearchPage | null = null;
  @property({ attribute: false }) accessor chosen: FacetChoice = {};
  /** Whether the boxes are unfolded where there is no room beside the answers. */
  @state() private accessor isOpen = false;
  @state() private accessor unfolded: readonly FacetName[] = [];

  override render() {
    const { page } = this;
    if (page === null) return nothing;
    const shown = FACETS.filter((name) => this.#canNarrow(page, name));
    if (shown.length === 0) return nothing;
    const count = chosenValues(this.chosen).length;
    return html`<section aria-label=${t.search.narrow}>
      <button type="button" class="act fold" aria-expanded=${this.isOpen} aria-controls="facets" @click=${this.#onFold}>
        ${count === 0 ? t.search.narrow : t.search.narrowed(count)}${discloseIcon}
      </button>
      <div id="facets" class=${this.isOpen ? 'facets open' : 'facets'}>
        ${repeat(
          shown,
          (name) => name,
          (name) => this.#facet(name, inOrder(name, page.facets[name])),
        )}
      </div>
    </section>`;
  }

  /** A single value that every answer has leaves nothing to choose. */
  #canNarrow({ facets, total }: SearchPage, name: FacetName): boolean {
    const [first, ...others] = facets[name];
    if (first === undefined) return false;
    return others.length > 0 || first.count < total || chosenOf(this.chosen, name).length > 0;
  }

  #facet(name: FacetName, values: readonly FacetValue[]) {
    const isFolded = values.length > VALUES_SHOWN + 1 && !this.unfolded.includes(name);
    // What is chosen stays in sight, wherever it stands in the list.
    const shown = isFolded
      ? values.filter(({ value }, at) => at < VALUES_SHOWN || chosenOf(this.chosen, name).includes(value))
      : values;
    const canFold = values.length > VALUES_SHOWN + 1;
    return html`<fieldset>
      <legend>${t.search.facets[name]}</legend>
      ${repeat(
        shown,
        ({ value }) => value,
        (value) => this.#value(name, value),
      )}
      ${
        canFold
          ? html`<button type="button" class="act" aria-expanded=${!isFolded} data-facet=${name} @click=${this.#onMore}>
              ${isFolded ? t.search.moreValues(values.length - shown.length) : t.search.fewerValues}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #value(name: FacetName, { value, label, count }: FacetValue) {
    const isChosen = chosenOf(this.chosen, name).includes(value);
    return html`<label class=${count === 0 && !isChosen ? 'empty' : ''}>
      <input
        type="checkbox"
        .checked=${isChosen}
        @change=${() => {
          this.dispatchEvent(new SearchNarrowEvent(toggled(this.chosen, { name, value })));
        }}
      />
      <bdi>${label}</bdi>
      <span class="num">${number(count)}</span>
    </label>`;
  }

  #onFold(): void {
    this.isOpen = !this.isOpen;
  }

  #onMore({ currentTarget }: Event): void {
    const name = FACETS.find((facet) => facet === (currentTarget as HTMLElement).dataset['facet']);
    if (name === undefined) return;
    this.unfolded = this.unfolded.includes(name)
      ? this.unfolded.filter((other) => other !== name)
      : [...this.unfolded, name];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-search-facets': SearchFacetsElement;
  }
}
