/** Contents of a dossier, with counts; shows where the reader is. Folds into one line in a narrow page. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';

export interface TocEntry {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly count: number | null;
  /** Whether a gap sets it off from the entry before. */
  readonly isApart: boolean;
}

@customElement('attache-toc')
export class TocElement extends LitElement {
  static override styles = [
    resetStyles,
    css`
      :host {
        display: block;
        font: var(--t-small);
        color: var(--ink-2);
      }
      a {
        display: flex;
        justify-content: space-between;
        gap: var(--s-2);
        padding: 3px 0 3px calc(var(--s-3) - 1px);
        border-left: 1px solid var(--rule);
        line-height: 1.25rem;
      }
      a:hover {
        color: var(--ink);
      }
      .apart {
        margin-top: var(--s-3);
      }
      [aria-current] {
        padding-left: calc(var(--s-3) - 2px);
        border-left: 2px solid var(--accent);
        color: var(--ink);
        font-weight: var(--weight-strong);
      }
      .count {
        font: var(--t-micro);
        line-height: 1.25rem;
        color: var(--ink-3);
        font-variant-numeric: tabular-nums;
      }
      summary {
        font: var(--weight-strong) 0.84375rem/1.75rem var(--font-ui);
      }
      :host([is-folded]) ol {
        columns: 12rem;
        column-gap: var(--s-8);
        padding-bottom: var(--s-3);
      }
      :host([is-folded]) .apart {
        margin-top: 0;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) accessor entries: readonly TocEntry[] = [];
  @property() accessor current: string | null = null;
  @property({ type: Boolean, attribute: 'is-folded', reflect: true }) accessor isFolded = false;

  override render() {
    const list = html`<ol>
      ${this.entries.map(this.#entry)}
    </ol>`;
    return html`<nav aria-label=${t.dossier.contents}>
      ${
        this.isFolded
          ? html`<details>
              <summary>${t.dossier.contents}</summary>
              ${list}
            </details>`
          : list
      }
    </nav>`;
  }

  readonly #entry = ({ id, label, href, count, isApart }: TocEntry) =>
    html`<li class=${isApart ? 'apart' : nothing}>
      <a href=${href} aria-current=${id === this.current ? 'location' : nothing}
        ><span>${label}</span>${count === null ? nothing : html`<span class="count">${count}</span>`}</a
      >
    </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-toc': TocElement;
  }
}
