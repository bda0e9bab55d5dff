/** How to read a claim: every mark, word and date form, with live samples. */
import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CONFIDENCES, MISSION_STATES, RECOGNITION_VALUES, RELATIONS_VALUES, STATUSES } from './legend-values.ts';
import '../../components/claim/claim.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { t } from '../../i18n/en.ts';
import { missionGlyph, recognitionGlyph, relationsGlyph } from '../../icons/standing-glyphs.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { claimPartsStyles } from '../../components/claim/claim-parts.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { assertionSamples, wholeSample } from './legend-samples.ts';
import { legendStyles } from './legend-view.styles.ts';

/**
 * @event view-ready - The page is drawn.
 */
@customElement('attache-legend-view')
export class LegendViewElement extends LitElement {
  static override styles = [resetStyles, partsStyles, claimPartsStyles, viewStyles, legendStyles];

  override render() {
    return html`<div class="sheet">
      <h1 tabindex="-1">${t.legend.title}</h1>
      <p class="lead">${t.legend.lead}</p>
      <section class="first">
        <h2>${t.legend.claimTitle}</h2>
        <attache-claim .reading=${wholeSample}></attache-claim>
        <ol class="parts">
          ${t.legend.claimParts.map((part) => html`<li>${part}</li>`)}
        </ol>
      </section>
      ${this.#assertions()} ${this.#words()} ${this.#standing()} ${this.#dates()} ${this.#sources()}
    </div>`;
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new ViewReadyEvent(t.legend.title, this.renderRoot.querySelector('h1')));
  }

  #assertions() {
    return html`<section>
      <h2>${t.legend.assertionTitle}</h2>
      <dl class="assertions">
        ${assertionSamples.map(
          ({ assertion, reading }) =>
            html`<div>
              <dt>${t.terms.assertions[assertion]}</dt>
              <dd>${t.legend.assertions[assertion].means}</dd>
              <dd class="sample"><attache-claim .reading=${reading}></attache-claim></dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  #words() {
    return html`<section>
        <h2>${t.legend.statusTitle}</h2>
        <dl class="words">
          ${STATUSES.map(
            (status) =>
              html`<div>
                <dt>${t.terms.statuses[status]}</dt>
                <dd>${t.legend.statuses[status]}</dd>
              </div>`,
          )}
        </dl>
      </section>
      <section>
        <h2>${t.legend.confidenceTitle}</h2>
        <p class="note">${t.legend.confidenceNote}</p>
        <dl class="words">
          ${CONFIDENCES.map(
            (confidence) =>
              html`<div>
                <dt>${t.terms.confidences[confidence]}</dt>
                <dd>${t.legend.confidence[confidence]}</dd>
              </div>`,
          )}
        </dl>
      </section>`;
  }

  #standing() {
    return html`<section>
      <h2>${t.legend.standingTitle}</h2>
      <p class="note">${t.legend.standingLead}</p>
      <div class="axes">
        <div>
          <h3>${t.legend.standingRecognition}</h3>
          <ul>
            ${RECOGNITION_VALUES.map((value) => html`<li>${recognitionGlyph(value)}${t.terms.recognition[value]}</li>`)}
          </ul>
        </div>
        <div>
          <h3>${t.legend.standingRelations}</h3>
          <ul>
            ${RELATIONS_VALUES.map((value) => html`<li>${relationsGlyph(value)}${t.terms.relations[value]}</li>`)}
          </ul>
        </div>
        <div>
          <h3>${t.legend.standingMissions}</h3>
          <ul>
            ${MISSION_STATES.map((value) => html`<li>${missionGlyph(value)}${t.terms.missionStates[value]}</li>`)}
          </ul>
        </div>
      </div>
      <p class="note">${t.legend.standingAge} <span class="as-of old">${t.legend.standingAgeSample}</span></p>
      <p class="note">${t.legend.standingNothing}</p>
      <h3>${t.legend.ribbonTitle}</h3>
      <ul class="plain">
        ${t.legend.ribbon.map((line) => html`<li>${line}</li>`)}
      </ul>
    </section>`;
  }

  #dates() {
    return html`<section>
      <h2>${t.legend.dateTitle}</h2>
      <dl class="words">
        ${t.legend.dates.map(
          ({ edtf, means }) =>
            html`<div>
              <dt class="num">${formatDate(edtf)}</dt>
              <dd>${means}</dd>
            </div>`,
        )}
      </dl>
      <p class="note">${t.legend.dateBasis}</p>
      <p class="note">${t.legend.dateUndated}</p>
    </section>`;
  }

  #sources() {
    return html`<section>
      <h2>${t.legend.sourceTitle}</h2>
      <dl class="words">
        <div>
          <dt><span class="ref">2</span></dt>
          <dd>${t.legend.sourceOpened}</dd>
        </div>
        <div>
          <dt><span class="ref unseen">1</span></dt>
          <dd>${t.legend.sourceUnopened}</dd>
        </div>
        <div>
          <dt>${t.legend.sourceExcerptWord}</dt>
          <dd>${t.legend.sourceExcerpt}</dd>
        </div>
      </dl>
      <p class="note">${t.legend.sourceNote}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-legend-view': LegendViewElement;
  }
}
