/** The glyph of one value on one axis. */
import type { TemplateResult } from 'lit';
import type { AxisValue } from '../model/standing-reading.ts';
import { missionGlyph, recognitionGlyph, relationsGlyph } from './standing-glyphs.ts';

export function standingGlyph(glyph: AxisValue): TemplateResult {
  switch (glyph.axis) {
    case 'recognition':
      return recognitionGlyph(glyph.value);
    case 'relations':
      return relationsGlyph(glyph.value);
    case 'missions':
      return missionGlyph(glyph.value);
  }
}
