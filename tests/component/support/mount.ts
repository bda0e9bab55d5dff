/** Puts an element on an otherwise empty page and waits until it is drawn. */
import { LitElement } from 'lit';
import { afterEach, expect, vi } from 'vitest';
import '../../../renderer/styles/index.css';

let stage: HTMLElement | null = null;

afterEach(() => {
  stage?.remove();
  stage = null;
});

/** The page around the element: a landmark, as every view stands in one. */
export function newStage(): HTMLElement {
  stage?.remove();
  stage = document.createElement('main');
  stage.style.background = 'var(--surface-page)';
  stage.style.height = '100vh';
  stage.style.overflow = 'auto';
  document.body.append(stage);
  return stage;
}

export async function mount<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  parent: HTMLElement = newStage(),
): Promise<HTMLElementTagNameMap[K]> {
  const element = document.createElement(name);
  Object.assign(element, properties);
  parent.append(element);
  await settled(element);
  return element;
}

/** Until the element and everything inside it has been drawn. */
export async function settled(element: Element): Promise<void> {
  if (element instanceof LitElement) await element.updateComplete;
  const inner = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((child) => child.localName.includes('-'));
  for (const child of inner) await settled(child);
}

/** The element's shadow content. */
export function inside(element: Element): ShadowRoot {
  if (element.shadowRoot === null) throw new Error(`${element.localName} has drawn nothing`);
  return element.shadowRoot;
}

export function find<K extends keyof HTMLElementTagNameMap>(element: Element, selector: K): HTMLElementTagNameMap[K];
export function find(element: Element, selector: string): HTMLElement;
export function find(element: Element, selector: string): HTMLElement {
  const found = inside(element).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${element.localName} holds no ${selector}`);
  return found;
}

/** What a reader sees of it, across shadow roots, spaces folded. */
export function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement) return node.assignedNodes().map(textOf).join('');
  const root = node instanceof Element && node.shadowRoot !== null ? node.shadowRoot : node;
  return [...root.childNodes].map(textOf).join('');
}

export const wordsOf = (node: Node): string =>
  textOf(node)
    .replaceAll(/[\s\u2060]+/g, ' ')
    .trim();

/** Until the words stand there and everything has been drawn. */
export async function waitForWords(element: Element, words: string): Promise<void> {
  await vi.waitFor(() => {
    expect(wordsOf(element)).toContain(words);
  });
  await settled(element);
}
