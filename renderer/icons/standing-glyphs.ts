/**
 * Glyphs of standing: circle = recognition, square = relations, triangle = missions. The filling
 * tells the value, the colour only repeats it; the word always stands beside.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecognitionValue, RelationsValue } from '../../corpus/model/terms.ts';

export type MissionState = 'resident' | 'non-resident' | 'interrupted' | 'closed' | 'unknown';

const glyph = (tone: string, shape: TemplateResult): TemplateResult =>
  html`<span class="glyph-box s-${tone}">${shape}</span>`;

const RECOGNITION: Readonly<Record<RecognitionValue, TemplateResult>> = {
  recognised: glyph(
    'open',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><circle class="solid" cx="8" cy="8" r="6" /></svg>`,
  ),
  'recognised-as-continuator': glyph(
    'open',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.25" />
      <circle class="solid" cx="8" cy="8" r="2.75" />
    </svg>`,
  ),
  suspended: glyph(
    'strained',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.25" />
      <path d="M6.25 5.75v4.5M9.75 5.75v4.5" />
    </svg>`,
  ),
  disputed: glyph(
    'none',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.25" />
      <path class="solid" d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" />
    </svg>`,
  ),
  withdrawn: glyph(
    'broken',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path class="solid" d="M11.56 3.17A6 6 0 0 0 3.17 11.56z" />
      <path class="solid" d="M4.44 12.83A6 6 0 0 0 12.83 4.44z" />
    </svg>`,
  ),
  'not-recognised': glyph(
    'none',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.25" />
      <path d="M5.5 8h5" />
    </svg>`,
  ),
  unknown: glyph(
    'unknown',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <circle class="dots" cx="8" cy="8" r="5.25" />
    </svg>`,
  ),
};

export const recognitionGlyph = (value: RecognitionValue): TemplateResult => RECOGNITION[value];

const RELATIONS: Readonly<Record<RelationsValue, TemplateResult>> = {
  established: glyph(
    'open',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path class="solid" d="M2 2h12v12H2z" /></svg>`,
  ),
  downgraded: glyph(
    'strained',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.75 2.75h10.5v10.5H2.75z" />
      <path class="solid" d="M2.75 8h10.5v5.25H2.75z" />
    </svg>`,
  ),
  suspended: glyph(
    'strained',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.75 2.75h10.5v10.5H2.75zM6.25 5.5v5M9.75 5.5v5" />
    </svg>`,
  ),
  severed: glyph(
    'broken',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path class="solid" d="M2 2h9.6L2 11.6z" />
      <path class="solid" d="M14 14H4.4L14 4.4z" />
    </svg>`,
  ),
  none: glyph(
    'none',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.75 2.75h10.5v10.5H2.75zM5.25 8h5.5" />
    </svg>`,
  ),
  unknown: glyph(
    'unknown',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path class="dots" d="M2.75 2.75h10.5v10.5H2.75z" />
    </svg>`,
  ),
};

export const relationsGlyph = (value: RelationsValue): TemplateResult => RELATIONS[value];

const MISSIONS: Readonly<Record<MissionState, TemplateResult>> = {
  resident: glyph(
    'open',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path class="solid" d="M8 1.75 14.75 13.5H1.25z" />
    </svg>`,
  ),
  'non-resident': glyph(
    'open',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.75 13.9 13H2.1z" /></svg>`,
  ),
  interrupted: glyph(
    'strained',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2.75 13.9 13H2.1z" />
      <path class="solid" d="M5.05 8h5.9l2.95 5H2.1z" />
    </svg>`,
  ),
  closed: glyph(
    'broken',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path class="solid" d="M7.1 3.3v10.2H1.25z" />
      <path class="solid" d="M8.9 3.3v10.2h5.85z" />
    </svg>`,
  ),
  unknown: glyph(
    'unknown',
    html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path class="dots" d="M8 2.75 13.9 13H2.1z" />
    </svg>`,
  ),
};

export const missionGlyph = (value: MissionState): TemplateResult => MISSIONS[value];
