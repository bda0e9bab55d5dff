/** One claim: date | mark | text | margin. It draws a reading and looks nothing up. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { assertionMark } from '../../icons/assertion-marks.ts';
import type { ClaimReading } from '../../model/claim-reading.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { claimPartsStyles } from './claim-parts.styles.ts';
import { idPart, leadInPart, linksPart, pressedReference, referencesPart, statesPart } from './claim-parts.ts';
import { claimStyles } from './claim.styles.ts';
import { SourceOpenEvent } from './source-open-event.ts';

/**
 * @event source-open - A source number was pressed.
 */
@customElement('attache-claim')
export class ClaimElement extends LitElement {
  static override styles = [resetStyles, partsStyles, claimPartsStyles, claimStyles];

  @property({ attribute: false }) accessor reading: ClaimReading | null = null;
  /** Whether the address points at this claim. */
  @property({ type: Boolean, attribute: 'is-addressed', reflect: true }) accessor isAddressed = false;
  @state() private accessor isHowOpen = false;

  constructor() {
    super();
    this.addEventListener('click', this.#onPress);
    this.addEventListener('keydown', this.#onPress);
  }

  override render() {
    const { reading } = this;
    if (reading === null) return nothing;
    return html`<article
      tabindex="-1"
      data-kind=${reading.assertion}
      aria-label=${reading.shortId}
      aria-current=${this.isAddressed ? 'true' : nothing}
    >
      ${this.#date(reading)}
      <div class="kind">${assertionMark(reading.assertion)}</div>
      <div class="body edged">
        <p class="text">${leadInPart(reading)}${reading.text}${referencesPart(reading.sources)}${idPart(reading)}</p>
        ${this.#how(reading)}${statesPart(reading)}${linksPart(reading.links)}
      </div>
      ${reading.note === null ? nothing : html`<p class="margin">${reading.note}</p>`}
    </article>`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('article')?.focus(options);
  }

  #date(reading: ClaimReading) {
    const { asOf } = reading;
    const isBlank = reading.date === '' && asOf === null;
    return html`<div class=${isBlank ? 'date num blank' : 'date num'}>
      ${reading.date === '' ? nothing : html`<span class="when">${reading.date}</span>`}
      ${asOf === null ? nothing : html`<span class=${asOf.isOld ? 'as-of old' : 'as-of'}>${asOf.text}</span>`}
      ${this.#basis(reading)}
    </div>`;
  }

  #basis({ dateBasis, dateNote }: ClaimReading) {
    const word = dateBasis ?? t.dossier.dateNote;
    if (dateNote === null) return dateBasis === null ? nothing : html`<span class="how">${dateBasis}</span>`;
    return html`<button
      type="button"
      class="how"
      aria-expanded=${this.isHowOpen}
      aria-controls="how"
      @click=${this.#onHow}
    >
      ${word}
    </button>`;
  }

  #how({ dateNote }: ClaimReading) {
    if (dateNote === null) return nothing;
    return html`<p id="how" class="how-note" ?hidden=${!this.isHowOpen}>
      <span class="how-word">${t.dossier.dateHow}.</span> ${dateNote}
    </p>`;
  }

  #onHow(): void {
    this.isHowOpen = !this.isHowOpen;
  }

  readonly #onPress = (event: MouseEvent | KeyboardEvent): void => {
    const pressed = pressedReference(event);
    if (pressed === null) return;
    this.dispatchEvent(new SourceOpenEvent(pressed.source, this.reading?.id ?? null, pressed.anchor));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-claim': ClaimElement;
  }
}
