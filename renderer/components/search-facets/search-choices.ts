/** What the answers are narrowed to, each to be taken away with one press. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetChoice, SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { closeIcon } from '../../icons/close.ts';
import { chosenValues, toggled } from '../../model/facet-choice.ts';
import type { ChosenValue } from '../../model/facet-choice.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { SearchNarrowEvent } from './search-narrow-event.ts';

/**
 * @event search-narrow - A choice, or all of them, was taken away.
 */
@customElement('attache-search-choices')
export class SearchChoicesElement extends LitElement {
  static override styles = [
    resetStyles,
    partsStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-2);
        align-items: center;
        padding-bottom: var(--s-3);
      }
      .button {
        gap: var(--s-1);
        min-height: var(--target);
        padding: 0 var(--s-1) 0 var(--s-2);
        border-color: var(--rule);
        background: var(--surface-selected);
      }
      .button .icon {
        width: 0.875rem;
        height: 0.875rem;
        color: var(--ink-2);
      }
      .act {
        padding: 0 var(--s-2);
      }
    `,
  ];

  @property({ attribute: false }) accessor page: SearchPage | null = null;
  @property({ attribute: false }) accessor chosen: FacetChoice = {};

  override render() {
    const values = chosenValues(this.chosen);
    if (values.length === 0) return nothing;
    return html`<ul aria-label=${t.search.chosen}>
      ${repeat(values, ({ name, value }) => `${name} ${value}`, this.#choice)}
      <li><button type="button" class="act" @click=${this.#onClear}>${t.search.clear}</button></li>
    </ul>`;
  }

  readonly #choice = (choice: ChosenValue, at: number) => {
    const label = this.#labelOf(choice);
    return html`<li>
      <button
        type="button"
        class="button"
        aria-label=${t.search.leaveOut(choice.name, label)}
        @click=${() => this.#remove(choice, at)}
      >
        <bdi>${label}</bdi>${closeIcon}
      </button>
    </li>`;
  };

  #labelOf({ name, value }: ChosenValue): string {
    return this.page?.facets[name].find((candidate) => candidate.value === value)?.label ?? value;
  }

  /** The focus goes to the choice that takes the place of the one that is gone. */
  async #remove(choice: ChosenValue, at: number): Promise<void> {
    const remaining = toggled(this.chosen, choice);
    this.dispatchEvent(new SearchNarrowEvent(remaining));
    this.chosen = remaining;
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.button')];
    (buttons[at] ?? buttons.at(-1))?.focus();
  }

  #onClear(): void {
    this.dispatchEvent(new SearchNarrowEvent({}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-search-choices': SearchChoicesElement;
  }
}
