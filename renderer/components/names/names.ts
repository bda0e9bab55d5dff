/** Countries, people and organisations of a dossier, each with all its spellings. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import type { NameReading, NamesReading, Spelling } from '../../model/names-reading.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import '../flag/flag.ts';

const spelling = ({ text, lang }: Spelling, at: number) =>
  html`${at === 0 ? nothing : ', '}<span lang=${lang ?? nothing} dir="auto">${text}</span>`;

@customElement('attache-names')
export class NamesElement extends LitElement {
  static override styles = [
    resetStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      h3 {
        margin: var(--s-4) 0 var(--s-1);
        font: var(--weight-strong) 0.9375rem/1.25rem var(--font-ui);
      }
      h3:first-child {
        margin-top: 0;
      }
      dl {
        columns: 22rem 2;
        column-gap: var(--s-8);
      }
      .entry {
        break-inside: avoid;
        padding: var(--s-1) 0;
      }
      dt {
        display: flex;
        gap: var(--s-2);
        align-items: center;
        font: var(--t-note);
      }
      attache-flag {
        --flag-width: 1.125rem;
      }
      dd {
        font: var(--t-small);
        color: var(--ink-3);
      }
      .spellings {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) accessor groups: readonly NamesReading[] = [];

  override render() {
    return this.groups.map(
      ({ title, names }) =>
        html`<h3>${title}</h3>
          <dl>${names.map(this.#entry)}</dl>`,
    );
  }

  readonly #entry = ({ name, code, spellings, remarks }: NameReading) =>
    html`<div class="entry">
      <dt>${code === null ? nothing : html`<attache-flag code=${code}></attache-flag>`}<span>${name}</span></dt>
      ${spellings.length === 0 ? nothing : html`<dd class="spellings">${t.names.also} ${spellings.map(spelling)}</dd>`}
      ${remarks.length === 0 ? nothing : html`<dd>${remarks.map(sentence).join(' ')}</dd>`}
    </div>`;
}

/** Remarks are phrases or sentences; side by side they all need a stop. */
function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-names': NamesElement;
  }
}
