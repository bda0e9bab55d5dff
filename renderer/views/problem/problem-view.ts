/** Pages for what cannot be shown: a damaged corpus, a failed start, an address that leads nowhere. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../components/problem/problem.ts';
import { t } from '../../i18n/en.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';

/** What the page explains. */
export type ProblemKind =
  | { readonly kind: 'corpus'; readonly file: string; readonly message: string }
  | { readonly kind: 'start'; readonly message: string }
  | { readonly kind: 'unknown'; readonly path: string };

/**
 * @event view-ready - The page is drawn.
 * @event retry - The reader asks to try again.
 */
@customElement('attache-problem-view')
export class ProblemViewElement extends LitElement {
  static override styles = [
    resetStyles,
    viewStyles,
    css`
      dl {
        margin-top: var(--s-5);
        border-top: 2px solid var(--rule-strong);
        padding-top: var(--s-3);
      }
      dl > div {
        display: grid;
        grid-template-columns: 9rem minmax(0, 1fr);
        padding: var(--s-1) 0;
        font: var(--t-ui);
      }
      dt {
        color: var(--ink-3);
      }
      dd {
        overflow-wrap: anywhere;
      }
      dd li + li {
        margin-top: var(--s-2);
      }
    `,
  ];

  @property({ attribute: false }) accessor problem: ProblemKind = { kind: 'unknown', path: '' };

  override render() {
    return html`<div class="sheet">${this.#page()}</div>`;
  }

  protected override updated(): void {
    this.dispatchEvent(new ViewReadyEvent(this.#heading(), this.renderRoot.querySelector('attache-problem')));
  }

  #heading(): string {
    switch (this.problem.kind) {
      case 'corpus':
        return t.problem.corpusTitle;
      case 'start':
        return t.problem.start;
      case 'unknown':
        return t.problem.unknownPage;
    }
  }

  #message(): string {
    switch (this.problem.kind) {
      case 'corpus':
        return t.problem.corpusLead;
      case 'start':
        return this.problem.message;
      case 'unknown':
        return t.problem.unknownPath(this.problem.path);
    }
  }

  #page() {
    const { problem } = this;
    return html`<attache-problem
      is-page
      heading=${this.#heading()}
      message=${this.#message()}
      ?can-retry=${problem.kind !== 'unknown'}
      ?has-home=${problem.kind === 'unknown'}
    >
      ${problem.kind === 'corpus' ? this.#corpus(problem.file, problem.message) : nothing}
    </attache-problem>`;
  }

  #corpus(file: string, message: string) {
    return html`<dl>
      <div>
        <dt>${t.problem.corpusFile}</dt>
        <dd>${file}</dd>
      </div>
      <div>
        <dt>${t.problem.corpusWhat}</dt>
        <dd>${t.problem.corpusHappened(message)}</dd>
      </div>
      <div>
        <dt>${t.problem.corpusWhatNow}</dt>
        <dd>
          <ol>
            ${t.problem.corpusSteps.map((step) => html`<li>${step}</li>`)}
          </ol>
        </dd>
      </div>
      <div>
        <dt></dt>
        <dd>${t.problem.corpusSafe}</dd>
      </div>
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-problem-view': ProblemViewElement;
  }
}
