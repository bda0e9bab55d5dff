/** The list of keyboard shortcuts, and the switch for those of a single key (WCAG 2.1.4). */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { closeIcon } from '../../icons/close.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';

/** The reader switches shortcuts of a single key on or off. */
export class SingleKeysEvent extends Event {
  static readonly type = 'single-keys';
  readonly isOn: boolean;

  constructor(isOn: boolean) {
    super(SingleKeysEvent.type, { bubbles: true, composed: true });
    this.isOn = isOn;
  }
}

interface Shortcut {
  readonly keys: readonly string[];
  readonly alt?: readonly string[];
  readonly does: string;
}

const keys = (names: readonly string[]) => names.map((name) => html`<kbd>${name}</kbd> `);

const shortcut = ({ keys: first, alt, does }: Shortcut) =>
  html`<div>
    <dt>${does}</dt>
    <dd>${keys(first)}${alt === undefined ? nothing : html`${t.shortcuts.or} ${keys(alt)}`}</dd>
  </div>`;

/**
 * @event single-keys - The switch for shortcuts of a single key.
 */
@customElement('attache-shortcuts-dialog')
export class ShortcutsDialogElement extends LitElement {
  static override styles = [
    resetStyles,
    partsStyles,
    css`
      dialog {
        width: min(28rem, calc(100vw - 2rem));
        max-height: calc(100vh - 4rem);
        overflow: auto;
        padding: var(--s-5) var(--s-6) var(--s-6);
        border: 0;
        border-radius: var(--r-3);
        background: var(--surface-raised);
        color: var(--ink);
        box-shadow: var(--lift);
      }
      dialog::backdrop {
        background: var(--surface-veil);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        font: var(--t-section);
      }
      h3 {
        margin: var(--s-4) 0 var(--s-1);
        font: var(--t-micro);
        color: var(--ink-3);
      }
      .head button {
        display: grid;
        place-items: center;
        width: var(--target);
        height: var(--target);
        border-radius: var(--r-2);
      }
      .head button:hover {
        background: var(--surface-hover);
      }
      dl > div {
        display: flex;
        justify-content: space-between;
        gap: var(--s-4);
        min-height: 2rem;
        align-items: center;
        border-top: 1px solid var(--rule-soft);
      }
      dd {
        font: var(--t-small);
        color: var(--ink-2);
        white-space: nowrap;
      }
      label {
        display: flex;
        gap: var(--s-2);
        align-items: center;
        min-height: var(--target);
        margin-top: var(--s-4);
      }
      input {
        width: 1rem;
        height: 1rem;
        accent-color: var(--accent);
      }
      p {
        font: var(--t-small);
        color: var(--ink-2);
      }
      @media (forced-colors: active) {
        dialog {
          border: 1px solid;
        }
      }
    `,
  ];

  @property({ type: Boolean, attribute: 'has-single-keys' }) accessor hasSingleKeys = true;

  override render() {
    return html`<dialog aria-labelledby="title" closedby="any">
      <div class="head">
        <h2 id="title">${t.shortcuts.title}</h2>
        <button type="button" aria-label=${t.shell.close} @click=${this.#onClose}>${closeIcon}</button>
      </div>
      ${t.shortcuts.groups.map(
        (group) =>
          html`<h3>${group.name}</h3>
            <dl>${group.keys.map(shortcut)}</dl>`,
      )}
      <label
        ><input
          type="checkbox"
          .checked=${this.hasSingleKeys}
          @change=${this.#onSingleKeys}
        />${t.shortcuts.single}</label
      >
      <p>${t.shortcuts.singleHint}</p>
    </dialog>`;
  }

  show(): void {
    const dialog = this.#dialog;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #onClose(): void {
    this.#dialog?.close();
  }

  #onSingleKeys(event: Event): void {
    this.dispatchEvent(new SingleKeysEvent((event.target as HTMLInputElement).checked));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-shortcuts-dialog': ShortcutsDialogElement;
  }
}
