/** Copies a text and says so; nothing leaves the computer. */
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { copyIcon } from '../../icons/copy.ts';
import { tickIcon } from '../../icons/tick.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';

const SAID_FOR_MS = 2500;

type Outcome = 'none' | 'copied' | 'failed';

@customElement('attache-copy-button')
export class CopyButtonElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    resetStyles,
    partsStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--s-2);
        font: var(--t-small);
      }
      .act {
        color: var(--accent);
      }
      .act:hover {
        color: var(--accent-strong);
      }
      .failed {
        color: var(--warn-ink);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What is copied. */
  @property() accessor text = '';
  /** What the button copies, for those who cannot see what stands beside it. */
  @property() accessor label = '';
  @state() private accessor outcome: Outcome = 'none';
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  override render() {
    const isCopied = this.outcome === 'copied';
    return html`<button type="button" class="act" aria-label="${t.shell.copy}: ${this.label}" @click=${this.#onClick}>
        ${isCopied ? tickIcon : copyIcon}<span>${isCopied ? t.shell.copied : t.shell.copy}</span>
      </button>
      <span role="status" class=${this.outcome === 'failed' ? 'failed' : 'visually-hidden'}>${this.#said()}</span>`;
  }

  #said(): string {
    if (this.outcome === 'none') return '';
    return this.outcome === 'copied' ? t.shell.copied : t.shell.copyFailed;
  }

  async #onClick(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'failed';
      return;
    }
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.outcome = 'none';
    }, SAID_FOR_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-copy-button': CopyButtonElement;
  }
}
