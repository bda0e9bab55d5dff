/** The register of sources, in the order of first citation. */
import { html } from 'lit';
import '../../components/source-entry/source-entry.ts';
import { t } from '../../i18n/en.ts';
import type { DossierIndex } from '../../model/dossier-index.ts';
import { readSource } from '../../model/source-reading.ts';
import { SECTION } from './dossier-sections.ts';

export function registerPart(index: DossierIndex) {
  const sources = [...index.dossier.sources].sort((a, b) => a.number - b.number);
  return html`<section id=${SECTION.sources} aria-labelledby="h-sources">
    <h2 id="h-sources" class="hung" tabindex="-1">${t.dossier.sources}</h2>
    <p class="hung offline">${t.sources.offline}</p>
    <ol class="register">
      ${sources.map(
        (source) =>
          html`<li id=${source.id} tabindex="-1">
            <span class="n">${source.number}</span>
            <attache-source-entry has-claims .source=${readSource(source, index)}></attache-source-entry>
          </li>`,
      )}
    </ol>
  </section>`;
}
