/** System, light or dark: three radio buttons in one line. */
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Theme } from '../../../electron/common/contract.ts';
import { t } from '../../i18n/en.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The reader has chosen the colours. */
export class ThemeSelectEvent extends Event {
  static readonly type = 'theme-select';
  readonly theme: Theme;

  constructor(theme: Theme) {
    super(ThemeSelectEvent.type, { bubbles: true, composed: true });
    this.theme = theme;
  }
}

/**
 * @event theme-select - The reader has chosen.
 */
@customElement('attache-theme-switch')
export class ThemeSwitchElement extends LitElement {
  static override styles = [
    resetStyles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s-3);
        margin: 0;
        padding: 0;
        border: 0;
        font: var(--t-micro);
        color: var(--ink-2);
      }
      legend {
        padding: 0;
        color: var(--ink-3);
      }
      label {
        position: relative;
        display: grid;
        align-items: center;
        min-height: var(--target);
        border-bottom: 2px solid transparent;
      }
      label:has(:checked) {
        color: var(--ink);
        font-weight: var(--weight-strong);
        border-bottom-color: var(--accent);
      }
      label:has(:focus-visible) {
        outline: var(--focus);
        outline-offset: var(--focus-gap);
      }
      label:hover {
        color: var(--ink);
      }
      @media (forced-colors: active) {
        label:not(:has(:checked)) {
          border-bottom-color: Canvas;
        }
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
      }
    `,
  ];

  @property() accessor theme: Theme = 'system';

  override render() {
    return html`<fieldset @change=${this.#onChange}>
      <legend>${t.shell.theme}</legend>
      ${THEMES.map(
        (theme) =>
          html`<label
            ><input type="radio" name="theme" value=${theme} .checked=${theme === this.theme} />${
              t.shell.themes[theme]
            }</label
          >`,
      )}
    </fieldset>`;
  }

  #onChange(event: Event): void {
    const chosen = THEMES.find((theme) => theme === (event.target as HTMLInputElement).value);
    if (chosen !== undefined) this.dispatchEvent(new ThemeSelectEvent(chosen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-theme-switch': ThemeSwitchElement;
  }
}
