/** The flag of a polity; a hatched box where there is none. The country's name always stands beside. */
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { resetStyles } from '../../styles/shared/reset.styles.ts';

/**
 * @cssprop --flag-width - Width of the flag; its height is two thirds of that.
 */
@customElement('attache-flag')
export class FlagElement extends LitElement {
  static override styles = [
    resetStyles,
    css`
      :host {
        --_width: var(--flag-width, 1.5rem);
        display: inline-block;
        flex: none;
        width: var(--_width);
        height: calc(var(--_width) * 2 / 3);
        outline: 1px solid light-dark(rgb(0 0 0 / 0.16), rgb(255 255 255 / 0.18));
        outline-offset: -1px;
      }
      img,
      span {
        display: block;
        width: 100%;
        height: 100%;
      }
      img {
        object-fit: cover;
      }
      span {
        background: repeating-linear-gradient(45deg, var(--rule-soft) 0 2px, var(--surface-page) 2px 5px);
      }
      @media print {
        img {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  /** Alpha-3 code. */
  @property() accessor code = '';
  @state() private accessor failedCode: string | null = null;

  override render() {
    if (this.failedCode === this.code || !/^[A-Z]{3}$/.test(this.code)) return html`<span></span>`;
    return html`<img src="/flags/${this.code}.svg" alt="" draggable="false" @error=${this.#onError} />`;
  }

  #onError(): void {
    this.failedCode = this.code;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-flag': FlagElement;
  }
}
