/** The sections of the sheet. */
import { html, nothing } from 'lit';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import { t } from '../../i18n/en.ts';
import { codesOf, pairTitle } from '../../model/pairs.ts';
import { claimHref, countryHref, dossierHref } from '../../model/routes.ts';
import type { SheetClaims, SheetReading } from '../../model/sheet-reading.ts';

export const eachPart = ({ each, names }: SheetReading) =>
  html`<section class="first" aria-labelledby="h-each">
    <h2 id="h-each">${t.sheet.each}</h2>
    <table class="each">
      <thead>
        <tr>
          <td></td>
          ${names.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${each.map(
          ({ label, values }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${values.map((value) => html`<td>${value}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;

export const togetherPart = ({ together }: SheetReading) =>
  html`<section aria-labelledby="h-together">
    <h2 id="h-together">${t.sheet.together}</h2>
    <dl>
      ${together.map(
        ({ label, value, note }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}${note === null ? nothing : html` <span class="note">${note}</span>`}</dd>
          </div>`,
      )}
    </dl>
  </section>`;

export function membershipsPart({ memberships }: SheetReading) {
  return html`<section aria-labelledby="h-memberships">
    <h2 id="h-memberships">${t.sheet.memberships}</h2>
    ${
      memberships.length === 0
        ? html`<p>${t.sheet.noMemberships}</p>`
        : html`<table>
              <thead>
                <tr>
                  <th scope="col">${t.sheet.body}</th>
                  <th scope="col">${t.sheet.how}</th>
                  <th scope="col">${t.sheet.since}</th>
                  <th scope="col">${t.sheet.until}</th>
                  <th scope="col">${t.sheet.seen}</th>
                </tr>
              </thead>
              <tbody>
                ${memberships.map(
                  ({ name, how, since, until, asOf }) =>
                    html`<tr>
                      <th scope="row">${name}</th>
                      <td>${how}</td>
                      <td class="num">${since}</td>
                      <td class="num">${until}</td>
                      <td class="num">
                        ${
                          asOf === null
                            ? t.sheet.notKnown
                            : html`<span class=${asOf.isOld ? 'as-of old' : 'as-of'}>${asOf.text}</span>`
                        }
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <p class="note">${t.sheet.membershipsNote}</p>`
    }
  </section>`;
}

const claimsOf = ({ pair, title, claims, more }: SheetClaims, texts: ReadonlyMap<string, string>) =>
  html`<h3>${t.sheet.from} <a class="link" href=${dossierHref(pair)}>${title}</a></h3>
    <ul class="claims">
      ${claims.map(
        ({ id, label }) =>
          html`<li>
            <a class="link num" href=${claimHref(pair, id)} title=${id}>${label}</a> ${texts.get(id) ?? ''}
          </li>`,
      )}
      ${more === 0 ? nothing : html`<li class="note">${t.sheet.more(more)}</li>`}
    </ul>`;

export const claimsPart = ({ claims }: SheetReading, texts: ReadonlyMap<string, string>) =>
  html`<section aria-labelledby="h-claims">
    <h2 id="h-claims">${t.sheet.claims}</h2>
    ${claims.length === 0 ? html`<p>${t.sheet.noClaims}</p>` : claims.map((group) => claimsOf(group, texts))}
  </section>`;

export const eitherPart = ({ either }: SheetReading, catalogue: Catalogue) =>
  html`<section aria-labelledby="h-either">
    <h2 id="h-either">${t.sheet.either}</h2>
    ${either.map(({ code, name, entries }) =>
      entries.length === 0
        ? html`<p>${t.sheet.noneOf(name)}</p>`
        : html`<h3><a class="link" href=${countryHref(code)}>${t.sheet.allOf(name, entries.length)}</a></h3>
            <ul class="either">
              ${entries.map(
                (entry) =>
                  html`<li>
                    <a href=${dossierHref(entry.id)}
                      >${pairFlags(codesOf(catalogue, entry.id))}<span>${pairTitle(catalogue, entry)}</span></a
                    >
                  </li>`,
              )}
            </ul>`,
    )}
  </section>`;
