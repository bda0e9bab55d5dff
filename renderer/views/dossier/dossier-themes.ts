/** The claims by theme: the dossier's own, then those at home elsewhere. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CompiledClaim } from '../../../corpus/model/compiled.ts';
import { PAIR_ID } from '../../../corpus/model/ids.ts';
import '../../components/claim/claim.ts';
import { NBSP } from '../../i18n/plural.ts';
import { t } from '../../i18n/en.ts';
import { readClaim } from '../../model/claim-reading.ts';
import type { DossierIndex, Theme } from '../../model/dossier-index.ts';
import { dossierHref } from '../../model/routes.ts';

function claimsPart(claims: readonly CompiledClaim[], index: DossierIndex, addressed: string | null, today: Date) {
  return repeat(
    claims,
    (claim) => claim.id,
    (claim) =>
      html`<attache-claim
        id=${claim.id}
        .reading=${readClaim(claim, index, today)}
        ?is-addressed=${claim.id === addressed}
      ></attache-claim>`,
  );
}

/** "Mali – Ukraine", as far as this dossier knows the names. */
const pairName = (pair: string, index: DossierIndex): string =>
  pair
    .split('-')
    .map((code) => index.nameOf(`pol:${code}`))
    .join(`${NBSP}– `);

function homePart(home: string, index: DossierIndex) {
  if (!PAIR_ID.test(home)) return t.dossier.fromBackground(index.nameOf(`pol:${home}`));
  return html`${t.dossier.fromDossier} <a class="link" href=${dossierHref(home)}>${pairName(home, index)}</a>`;
}

function themePart(theme: Theme, index: DossierIndex, addressed: string | null, today: Date) {
  return html`<section id=${theme.family} aria-labelledby="h-${theme.family}">
    <h2 id="h-${theme.family}" class="hung" tabindex="-1">${t.terms.themes[theme.family]}</h2>
    ${claimsPart(theme.own, index, addressed, today)}
    ${theme.borrowed.map(
      ({ home, claims }) =>
        html`<h3 class="hung borrowed">${homePart(home, index)}</h3>
          ${claimsPart(claims, index, addressed, today)}`,
    )}
  </section>`;
}

export function themesPart(index: DossierIndex, addressed: string | null, today: Date) {
  if (index.themes.length === 0) return nothing;
  return repeat(
    index.themes,
    (theme) => theme.family,
    (theme) => themePart(theme, index, addressed, today),
  );
}
