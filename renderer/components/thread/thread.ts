/**
 * A thread: two accounts in equal columns on a spine of dates, shared entries centred; or, without
 * sides, one sequence. The claims link to their place in the themes.
 */
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { assertionMark } from '../../icons/assertion-marks.ts';
import type { ClaimReading } from '../../model/claim-reading.ts';
import type { ThreadReading, ThreadRow, ThreadSide } from '../../model/thread-reading.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { claimPartsStyles } from '../claim/claim-parts.styles.ts';
import { idPart, linksPart, pressedReference, referencesPart, statesPart } from '../claim/claim-parts.ts';
import { SourceOpenEvent } from '../claim/source-open-event.ts';
import { threadStyles } from './thread.styles.ts';
import '../flag/flag.ts';

/**
 * @event source-open - A source number was pressed.
 */
@customElement('attache-thread')
export class ThreadElement extends LitElement {
  static override styles = [resetStyles, partsStyles, claimPartsStyles, threadStyles];

  @property({ attribute: false }) accessor reading: ThreadReading | null = null;

  constructor() {
    super();
    this.addEventListener('click', this.#onPress);
    this.addEventListener('keydown', this.#onPress);
  }

  override render() {
    const { reading } = this;
    if (reading === null) return nothing;
    return html`${
      reading.reading === null
        ? nothing
        : html`<div class="reading">
            <h4>${t.dossier.reading}</h4>
            <p>${reading.reading}</p>
          </div>`
    }
    ${reading.sides.length === 2 ? this.#accounts(reading) : this.#sequence(reading)}`;
  }

  /** Also for more than two accounts: there each entry names its side. */
  #sequence({ rows, sides }: ThreadReading) {
    return html`<ol class="sequence">
      ${rows.map(
        ({ claim, side }) =>
          html`<li data-kind=${claim.assertion}>
            ${this.#when(claim)}
            <div class="edged">
              ${side === null ? nothing : html`<p class="side">${sides[side]?.title}</p>`}${this.#entry(claim)}
            </div>
          </li>`,
      )}
    </ol>`;
  }

  #accounts({ sides, rows }: ThreadReading) {
    return html`<div class="heads">${sides.map(this.#side)}</div>
      <ol class="accounts">
        ${rows.map((row) => this.#row(row, sides))}
      </ol>
      ${sides
        .filter((side) => side.isEmpty)
        .map((side) => html`<p class="empty">${t.dossier.emptySide(side.title)}</p>`)}`;
  }

  readonly #side = (side: ThreadSide) =>
    html`<div class="head">
      ${side.code === null ? nothing : html`<attache-flag code=${side.code}></attache-flag>`}
      <h4>${side.title}</h4>
    </div>`;

  #row({ claim, side }: ThreadRow, sides: readonly ThreadSide[]) {
    const place = side === null ? 'joint' : side % 2 === 0 ? 'left' : 'right';
    const whose = side === null ? t.dossier.shared : (sides[side]?.title ?? '');
    return html`<li class=${place} data-kind=${claim.assertion}>
      ${this.#when(claim)}
      <div class="entry edged">
        <p class="whose">${whose}</p>
        ${this.#entry(claim)}
      </div>
    </li>`;
  }

  #when(claim: ClaimReading) {
    const basis = claim.dateBasis;
    return html`<p class="when num">
      <span>${claim.date === '' ? claim.asOf?.text : claim.date}</span
      >${basis === null ? nothing : html`<i>${basis}</i>`}
    </p>`;
  }

  #entry(claim: ClaimReading) {
    return html`${this.#lead(claim)}
      <p class="text">
        ${claim.text}<span data-claim=${claim.id}>${referencesPart(claim.sources)}</span>${idPart(claim)}
      </p>
      ${statesPart(claim)}${linksPart(claim.links.filter((link) => link.isContrary))}`;
  }

  #lead({ assertion, leadIn }: ClaimReading) {
    if (assertion === 'fact') return nothing;
    const word = leadIn?.word ?? t.terms.assertions[assertion];
    return html`<p class="lead">
      ${assertionMark(assertion)}<span><b>${word}</b> ${leadIn?.by ?? ''}</span>
    </p>`;
  }

  readonly #onPress = (event: MouseEvent | KeyboardEvent): void => {
    const pressed = pressedReference(event);
    if (pressed === null) return;
    const claim = pressed.anchor.closest<HTMLElement>('[data-claim]')?.dataset['claim'] ?? null;
    this.dispatchEvent(new SourceOpenEvent(pressed.source, claim, pressed.anchor));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-thread': ThreadElement;
  }
}
