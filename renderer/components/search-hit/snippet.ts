/** The part of a text that answers, its words marked, in its own direction of writing. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Snippet } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { segmentsOf } from '../../model/segments.ts';
import type { Segment } from '../../model/segments.ts';
import { typeset } from '../../model/typeset.ts';

const segment = ({ text, isMarked }: Segment) => (isMarked ? html`<mark>${text}</mark>` : text);

export const snippetPart = ({ text, marks, isCutBefore, isCutAfter }: Snippet): TemplateResult =>
  html`<bdi dir="auto"
    >${isCutBefore ? `${t.search.cut} ` : nothing}${segmentsOf(typeset(text), marks).map(segment)}${
      isCutAfter ? ` ${t.search.cut}` : nothing
    }</bdi
  >`;
