/** A list of records – missions, posts, agreements – with their dates and claims. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { standingGlyph } from '../../icons/standing-glyph.ts';
import type { RecordLine } from '../../model/record-lines.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';

@customElement('attache-record-list')
export class RecordListElement extends LitElement {
  static override styles = [
    resetStyles,
    partsStyles,
    css`
      :host {
        display: block;
      }
      li {
        position: relative;
        padding: 6px 0;
        max-width: var(--measure);
        break-inside: avoid;
      }
      .glyph-box {
        position: absolute;
        left: -1.5rem;
        top: 10px;
      }
      .title {
        font: var(--t-read);
      }
      .details,
      .note {
        font: var(--t-small);
        color: var(--ink-2);
      }
      .note {
        font: italic 400 0.875rem/1.25rem var(--font-read);
      }
      .claims {
        margin-left: var(--s-1);
      }
      @media (max-width: 480px) {
        .glyph-box {
          position: static;
        }
      }
    `,
  ];

  @property({ attribute: false }) accessor lines: readonly RecordLine[] = [];

  override render() {
    return html`<ul>
      ${this.lines.map(this.#line)}
    </ul>`;
  }

  readonly #line = (line: RecordLine) =>
    html`<li>
      ${line.glyph === null ? nothing : standingGlyph(line.glyph)}
      <p class="title">${line.title}</p>
      <p class="details">
        ${line.details.join('; ')}${this.#asOf(line)}<span class="claims"
          >${line.claims.map(({ label, href }) => html` <a class="link" href=${href}>${label}</a>`)}</span
        >
      </p>
      ${line.note === null ? nothing : html`<p class="note">${line.note}</p>`}
    </li>`;

  #asOf({ asOf }: RecordLine) {
    return asOf === null ? nothing : html`; <span class=${asOf.isOld ? 'as-of old' : 'as-of'}>${asOf.text}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-record-list': RecordListElement;
  }
}
