/** The reader's own notes that answer, apart from what the edition says. */
import { html, nothing } from 'lit';
import type { NoteHit } from '../../../corpus/model/search-page.ts';
import { snippetPart } from '../../components/search-hit/snippet.ts';
import { t } from '../../i18n/en.ts';

export function notesPart(notes: readonly NoteHit[]) {
  if (notes.length === 0) return nothing;
  return html`<section class="notes" aria-labelledby="notes">
    <h2 id="notes">${t.search.notes}</h2>
    <ul>
      ${notes.map(
        ({ title, snippet }) =>
          html`<li>
            <h3><bdi>${title}</bdi></h3>
            <p>${snippetPart(snippet)}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
