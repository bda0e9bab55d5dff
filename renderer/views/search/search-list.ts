/** The claims that answer, by dossier. */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import type { SearchHit, SearchPage } from '../../../corpus/model/search-page.ts';
import { groupHeadPart } from './search-group-head.ts';
import { groupHits } from './search-groups.ts';
import '../../components/search-hit/search-hit.ts';

const item = (hit: SearchHit) => html`<li><attache-search-hit data-hit .hit=${hit}></attache-search-hit></li>`;

export const listPart = (page: SearchPage, catalogue: Catalogue | null) =>
  repeat(
    groupHits(page),
    ({ pair }) => pair,
    ({ pair, hits }) =>
      html`<section class="group" aria-labelledby="group-${pair}">
        ${groupHeadPart(catalogue, pair, hits.length)}
        <ol>
          ${repeat(hits, ({ claim }) => claim, item)}
        </ol>
      </section>`,
  );
