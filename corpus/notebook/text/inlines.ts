/** Markdown's inline nodes as our own. */
import type { PhrasingContent } from 'mdast';
import type { Inline } from './tree.ts';

/** `[[MLI-RUS/c18]]`, `[[a title|shown as]]`; on one line, without brackets inside. */
const LINK = /\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{1,500}))?\]\]/gu;
const ATTACHMENT = /^attachment:([0-9a-f]{64})$/;

type Words = Extract<Inline, { readonly kind: 'text' | 'code' }>;
const words = (text: string): Words => ({ kind: 'text', text });

export const inlinesOf = (nodes: readonly PhrasingContent[]): Inline[] =>
  joined(nodes.flatMap(inlineOf)).flatMap(linked);

function inlineOf(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
      return [words(node.value)];
    case 'html':
      // Shown as it was typed.
      return [words(node.value)];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, inlines: inlinesOf(node.children) }];
    case 'delete':
      return [{ kind: 'struck', inlines: inlinesOf(node.children) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return [{ kind: 'address', inlines: inlinesOf(node.children), address: node.url }];
    case 'image':
      return [pictureOf(node.url, node.alt ?? '')];
    case 'footnoteReference':
      return [{ kind: 'footnote-mark', label: node.label ?? node.identifier }];
    case 'linkReference':
      return [words('['), ...inlinesOf(node.children), words(`]${referenceOf(node)}`)];
    case 'imageReference':
      return [words(`![${node.alt ?? ''}]${referenceOf(node)}`)];
  }
}

function pictureOf(address: string, description: string): Inline {
  const hash = ATTACHMENT.exec(address)?.[1];
  if (hash !== undefined) return { kind: 'picture', hash, description };
  // A picture from elsewhere is never fetched: its description and its address stand in its place.
  return { kind: 'address', inlines: description === '' ? [] : [words(description)], address };
}

/** What stood behind the brackets of a reference, whose definition is not looked up. */
function referenceOf(node: { readonly referenceType: string; readonly label?: string | null | undefined }): string {
  if (node.referenceType === 'full') return `[${node.label ?? ''}]`;
  return node.referenceType === 'collapsed' ? '[]' : '';
}

/** Neighbouring texts as one, so that a link is found that the parser has cut. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') result[result.length - 1] = words(last.text + inline.text);
    else result.push(inline);
  }
  return result;
}

/** A text with the links in it as nodes of their own. */
function linked(inline: Inline): Inline[] {
  if (inline.kind !== 'text') return [inline];
  const result: Inline[] = [];
  let end = 0;
  for (const match of inline.text.matchAll(LINK)) {
    const target = (match[1] ?? '').trim();
    if (target === '') continue;
    if (match.index > end) result.push(words(inline.text.slice(end, match.index)));
    result.push({ kind: 'link', target, label: match[2]?.trim() ?? null });
    end = match.index + match[0].length;
  }
  if (end < inline.text.length) result.push(words(inline.text.slice(end)));
  return result;
}
