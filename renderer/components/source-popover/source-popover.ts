/** A source, opened in place beside the number that was pressed. Escape or a press outside closes it. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Citation } from '../../../corpus/model/claim.ts';
import { t } from '../../i18n/en.ts';
import { closeIcon } from '../../icons/close.ts';
import type { SourceReading } from '../../model/source-reading.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import '../source-entry/source-entry.ts';

@customElement('attache-source-popover')
export class SourcePopoverElement extends LitElement {
  static override styles = [
    resetStyles,
    partsStyles,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        position-area: block-end span-inline-end;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline;
        width: min(30rem, calc(100vw - 2rem));
        max-height: min(24rem, calc(100vh - 2rem));
        overflow: auto;
        margin: var(--s-2) 0;
        padding: var(--s-3) var(--s-4) var(--s-4);
        border: 0;
        border-radius: var(--r-3);
        background: var(--surface-raised);
        color: var(--ink);
        box-shadow: var(--lift);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-bottom: var(--s-1);
      }
      h2 {
        font: var(--weight-strong) 0.84375rem/1.25rem var(--font-ui);
        color: var(--ink-2);
      }
      .head button {
        display: grid;
        place-items: center;
        width: var(--target);
        height: var(--target);
        margin-right: calc(-1 * var(--s-2));
        border-radius: var(--r-2);
      }
      .head button:hover {
        background: var(--surface-hover);
      }
      .here {
        margin-bottom: var(--s-2);
        font: var(--t-small);
        color: var(--ink-2);
      }
      .ways {
        margin-top: var(--s-2);
        font: var(--t-small);
      }
      @media (forced-colors: active) {
        [popover] {
          border: 1px solid;
        }
      }
    `,
  ];

  /** Address of the entry in the register. */
  @property() accessor href = '';
  @state() private accessor source: SourceReading | null = null;
  @state() private accessor citation: Citation | null = null;
  #anchor: HTMLElement | null = null;

  override render() {
    const { source } = this;
    return html`<div popover="auto" role="dialog" aria-labelledby="title" tabindex="-1" @toggle=${this.#onToggle}>
      ${
        source === null
          ? nothing
          : html`<div class="head">
                <h2 id="title">${t.dossier.sourceTitle(source.number)}</h2>
                <button type="button" aria-label=${t.shell.close} @click=${this.#onClose}>${closeIcon}</button>
              </div>
              ${this.#here()}
              <attache-source-entry .source=${source}></attache-source-entry>
              <p class="ways"><a class="link" href=${this.href} @click=${this.#onClose}>${t.sources.inRegister}</a></p>`
      }
    </div>`;
  }

  /** Shows the source beside the anchor; `citation` is how the claim cites it. */
  async open(source: SourceReading, citation: Citation | null, anchor: HTMLElement): Promise<void> {
    this.source = source;
    this.citation = citation;
    this.#anchor = anchor;
    await this.updateComplete;
    const popover = this.#popover;
    if (popover.matches(':popover-open')) popover.hidePopover();
    popover.showPopover({ source: anchor });
    popover.focus();
  }

  #here() {
    const parts = [this.citation?.locator, this.citation?.note].filter((part) => part !== undefined);
    if (parts.length === 0) return nothing;
    return html`<p class="here">${t.sources.here}: ${parts.join('; ')}</p>`;
  }

  get #popover(): HTMLElement {
    const popover = this.renderRoot.querySelector<HTMLElement>('[popover]');
    if (popover === null) throw new Error('the popover has not been drawn');
    return popover;
  }

  /** The reader returns to the number, unless a press elsewhere has taken the focus already. */
  #onToggle(event: ToggleEvent): void {
    if (event.newState !== 'closed') return;
    const isFocusLost = document.activeElement === document.body || (this.shadowRoot?.activeElement ?? null) !== null;
    if (isFocusLost) this.#anchor?.focus({ preventScroll: true });
  }

  #onClose(): void {
    this.#popover.hidePopover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-source-popover': SourcePopoverElement;
  }
}
