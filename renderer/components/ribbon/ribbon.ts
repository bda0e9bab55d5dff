/** Standing over time: a drawing, and a table that says the same. */
import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import type { RibbonBar, RibbonLane, RibbonReading } from '../../model/ribbon-reading.ts';
import { labelPlace } from '../../model/ribbon-rows.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { ribbonStyles } from './ribbon.styles.ts';

const ROW_PX = 22;
const LANE_GAP_PX = 8;
const AXIS_PX = 20;

const percent = (value: number): string => `${value.toFixed(3)}%`;

@customElement('attache-ribbon')
export class RibbonElement extends LitElement {
  static override styles = [resetStyles, ribbonStyles];

  @property({ attribute: false }) accessor reading: RibbonReading | null = null;

  override render() {
    const { reading } = this;
    if (reading === null) return nothing;
    const tops = this.#tops(reading.lanes);
    const height = (tops.at(-1) ?? 0) + AXIS_PX;
    return html`<div class="band" aria-hidden="true">
        <svg class="names" width="100" height=${height}>
          ${reading.lanes.map((lane, at) => this.#name(lane, tops[at] ?? 0))}
        </svg>
        <svg class="drawing" width="100%" height=${height}>
          ${reading.years.map(({ year, at }) => this.#year(year, at, height))}
          ${reading.lanes.map((lane, at) => this.#lane(lane, tops[at] ?? 0))}
        </svg>
      </div>
      ${this.#table(reading)}`;
  }

  /** Top of every lane, and after the last one the top of the axis. */
  #tops(lanes: readonly RibbonLane[]): readonly number[] {
    const tops = [0];
    for (const lane of lanes) tops.push((tops.at(-1) ?? 0) + Math.max(1, lane.rows.length) * ROW_PX + LANE_GAP_PX);
    return tops;
  }

  #name(lane: RibbonLane, top: number) {
    return svg`<text x="0" y=${top + 13}>${lane.name === t.standing.relations ? t.standing.relationsShort : lane.name}</text>`;
  }

  #year(year: number, at: number, height: number) {
    return svg`<line class="grid" x1=${percent(at)} x2=${percent(at)} y1="0" y2=${height - 2} />
      ${at < 95 ? svg`<text class="year" x=${percent(at)} dx="5" y=${height - 4}>${year}</text>` : nothing}`;
  }

  #lane(lane: RibbonLane, top: number) {
    if (lane.rows.length === 0) {
      return svg`<text class="nothing" x="0" dx="5" y=${top + 13}>${t.standing.notRecorded}</text>`;
    }
    return lane.rows.map((bars, row) => bars.map((bar) => this.#bar(bar, top + row * ROW_PX)));
  }

  #bar(bar: RibbonBar, y: number) {
    const { at, anchor } = labelPlace(bar);
    const dx = anchor === 'start' ? (at === bar.start && bar.end > bar.start ? 6 : 8) : -6;
    return svg`<g class="t-${bar.tone}">
      <title>${bar.label}</title>
      ${bar.ticks.length === 0 ? this.#span(bar, y) : this.#ticks(bar, y)}
      <text class="label" x=${percent(at)} dx=${dx} y=${y + 13} text-anchor=${anchor}>${bar.label}</text>
    </g>`;
  }

  /** "Not later than": a thin line into a tick. */
  #until(bar: RibbonBar, y: number) {
    return svg`<line class="between" x1=${percent(bar.start)} x2=${percent(bar.end)} y1=${y + 17} y2=${y + 17} />
      <rect class="line" x=${percent(bar.end)} y=${y} width="2" height="18" />`;
  }

  #span(bar: RibbonBar, y: number) {
    if (bar.isStartUnknown) return this.#until(bar, y);
    const solid = Math.max(bar.solidEnd - bar.start, 0.25);
    return svg`<rect class="wash" x=${percent(bar.start)} y=${y} width=${percent(Math.max(bar.end - bar.start, 0.25))} height="18" />
      <rect class="line" x=${percent(bar.start)} y=${y} width=${percent(solid)} height="2" />
      ${
        bar.end - bar.solidEnd > 0.2
          ? svg`<line class="after" x1=${percent(bar.solidEnd)} x2=${percent(bar.end)} y1=${y + 1} y2=${y + 1} />`
          : nothing
      }`;
  }

  #ticks(bar: RibbonBar, y: number) {
    const [first = 0] = bar.ticks;
    const lastTick = bar.ticks.at(-1) ?? first;
    return svg`<line class="between" x1=${percent(first)} x2=${percent(lastTick)} y1=${y + 9} y2=${y + 9} />
      ${bar.ticks.map((tick) => svg`<rect class="line" x=${percent(tick)} y=${y + 1} width="2" height="16" />`)}`;
  }

  #table(reading: RibbonReading) {
    const bars = reading.lanes.flatMap((lane) => lane.rows.flat());
    return html`<details>
      <summary>${t.standing.table}</summary>
      <table>
        <thead>
          <tr>
            ${t.standing.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${bars.map(
            ({ cells: [axis, ...rest] }) =>
              html`<tr>
                <th scope="row">${axis}</th>
                ${rest.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-ribbon': RibbonElement;
  }
}
