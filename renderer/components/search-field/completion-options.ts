/** The list of ways to go on, under the field: options of a combobox, the active one told by the field itself. */
import { html, nothing } from 'lit';
import type { Completion } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';

export const optionId = (at: number): string => `completion-${String(at)}`;

/** Index of the option that an event of the pointer met; null for none. */
export function pressedOption(event: Event): number | null {
  for (const node of event.composedPath()) {
    if (node instanceof HTMLElement && node.role === 'option') return Number(node.dataset['at']);
  }
  return null;
}

const option = ({ label, detail }: Completion, at: number, isActive: boolean) =>
  html`<li role="option" id=${optionId(at)} data-at=${at} aria-selected=${isActive}>
    <bdi>${label}</bdi>
    ${detail === null ? nothing : html`<bdi class="detail">${detail}</bdi>`}
  </li>`;

export const completionOptions = (list: { readonly items: readonly Completion[]; readonly active: number }) =>
  html`<ul id="completions" role="listbox" popover="manual" aria-label=${t.search.completions}>
    ${list.items.map((completion, at) => option(completion, at, at === list.active))}
  </ul>`;
