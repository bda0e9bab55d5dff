/** The side: where one can go, the shelf of dossiers, the edition, the colours. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue, DossierEntry } from '../../../corpus/model/compiled.ts';
import type { Theme } from '../../../electron/common/contract.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { t } from '../../i18n/en.ts';
import { homeIcon } from '../../icons/home.ts';
import { legendIcon } from '../../icons/legend.ts';
import { searchIcon } from '../../icons/search.ts';
import { codesOf, pairTitle, sortedDossiers } from '../../model/pairs.ts';
import { dossierHref, homeHref, legendHref, searchHref } from '../../model/routes.ts';
import type { Route } from '../../model/routes.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { pairFlags } from '../flag/pair-flags.ts';
import { sideNavStyles } from './side-nav.styles.ts';
import '../theme-switch/theme-switch.ts';

/** Asks for the list of keyboard shortcuts. */
export class ShortcutsEvent extends Event {
  static readonly type = 'shortcuts-show';

  constructor() {
    super(ShortcutsEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * @event theme-select - From the switch of colours.
 * @event shortcuts-show - The reader asks for the keyboard shortcuts.
 */
@customElement('attache-side-nav')
export class SideNavElement extends LitElement {
  static override styles = [resetStyles, partsStyles, sideNavStyles];

  @property({ attribute: false }) accessor catalogue: Catalogue | null = null;
  @property({ attribute: false }) accessor route: Route = { name: 'home' };
  /** Id of the dossier on show, whatever alias its address uses. */
  @property() accessor pair: string | null = null;
  @property() accessor theme: Theme = 'system';

  override render() {
    const { name } = this.route;
    return html`<nav aria-label=${t.shell.navigation}>
        <ul>
          ${this.#item(homeHref, t.shell.home, homeIcon, name === 'home')}
          ${this.#item(searchHref(''), t.shell.search, searchIcon, name === 'search')}
          ${this.#item(legendHref, t.shell.legend, legendIcon, name === 'legend')}
        </ul>
        ${this.#shelf()}
      </nav>
      <footer class="foot">
        <attache-theme-switch .theme=${this.theme}></attache-theme-switch>
        <button type="button" class="act" @click=${this.#onShortcuts}>
          ${t.shell.shortcuts} <kbd aria-hidden="true">?</kbd>
        </button>
        ${this.#edition()}
      </footer>`;
  }

  /** Only when another dossier has been opened: otherwise the list stays where the reader scrolled it. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('pair') && !changed.has('catalogue')) return;
    // After the page has been painted: measuring at once would lay it out twice.
    requestAnimationFrame(() => {
      this.renderRoot.querySelector('.shelf [aria-current]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  #item(href: string, label: string, icon: TemplateResult, isCurrent: boolean) {
    return html`<li>
      <a href=${href} title=${label} aria-current=${isCurrent ? 'page' : nothing}
        >${icon}<span class="label">${label}</span></a
      >
    </li>`;
  }

  #shelf() {
    const { catalogue } = this;
    if (catalogue === null) return nothing;
    return html`<h2 id="shelf">${t.shell.dossiers}</h2>
      <ul class="shelf" aria-labelledby="shelf">
        ${repeat(
          sortedDossiers(catalogue),
          (entry) => entry.id,
          (entry) => this.#entry(catalogue, entry),
        )}
      </ul>`;
  }

  #entry(catalogue: Catalogue, entry: DossierEntry) {
    const title = pairTitle(catalogue, entry);
    return html`<li>
      <a
        class="pair"
        href=${dossierHref(entry.id)}
        title=${title}
        aria-current=${entry.id === this.pair ? 'page' : nothing}
      >
        ${pairFlags(codesOf(catalogue, entry.id))}<span class="label">${title}</span>
      </a>
    </li>`;
  }

  #edition() {
    const { catalogue } = this;
    if (catalogue === null) return nothing;
    return html`<p class="edition">
      <span>${t.shell.edition(catalogue.version)}</span><span>${formatDate(catalogue.date, 'long')}</span>
    </p>`;
  }

  #onShortcuts(): void {
    this.dispatchEvent(new ShortcutsEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-side-nav': SideNavElement;
  }
}
