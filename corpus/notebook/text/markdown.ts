/** Markdown (CommonMark with the tables, tasks, strikes and footnotes of GitHub) as a tree of blocks. Never throws. */
import type { RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { inlinesOf } from './inlines.ts';
import type { Alignment, Block } from './tree.ts';

/*
 * The parser takes time with the square of some things. A text with more of them than a reader would follow is drawn
 * as it stands, so that no note that somebody sends can hold up the window.
 */
const LONGEST_DRAWN = 200_000;
const MOST_PIPES = 10_000;
const MOST_BRACKETS_A_PARAGRAPH = 1_000;
/** Quotes and lists opened on one line, and how far in a line can begin with them. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){12}/mu;
const FAR_IN = /^[ \t]{62,}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/mu;
const LONG_RUN = /([*_~`])\1{200}/u;

const count = (text: string, character: string): number => text.split(character).length - 1;

function isTooMuch(text: string): boolean {
  if (text.length > LONGEST_DRAWN || CONTAINERS.test(text) || FAR_IN.test(text) || LONG_RUN.test(text)) return true;
  if (count(text, '|') > MOST_PIPES) return true;
  return (
    count(text, '[') > MOST_BRACKETS_A_PARAGRAPH &&
    paragraphs(text).some((each) => count(each, '[') > MOST_BRACKETS_A_PARAGRAPH)
  );
}

const paragraphs = (text: string): string[] => text.split(/\n[ \t]*\n+/u).filter((part) => part.trim() !== '');

export function parseMarkdown(text: string): Block[] {
  if (isTooMuch(text)) return plainly(text);
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return root.children.flatMap(blockOf);
}

/** Paragraphs as they were typed, parted by empty lines. */
const plainly = (text: string): Block[] =>
  paragraphs(text).map((part) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: part }] }));

function blockOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: inlinesOf(node.children) }];
    case 'heading':
      return [{ kind: 'heading', level: node.depth, inlines: inlinesOf(node.children) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap(blockOf) }];
    case 'list': {
      const items = node.children.map((item) => ({
        isDone: item.checked ?? null,
        blocks: item.children.flatMap(blockOf),
      }));
      return [{ kind: 'list', start: node.ordered === true ? (node.start ?? 1) : null, items }];
    }
    case 'code':
      return [{ kind: 'code', language: node.lang ?? '', text: node.value }];
    case 'html':
      // Shown as it was typed, lines and all.
      return [{ kind: 'code', language: 'html', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table':
      return [tableOf(node)];
    case 'footnoteDefinition':
      return [{ kind: 'footnote', label: node.label ?? node.identifier, blocks: node.children.flatMap(blockOf) }];
    case 'definition': {
      const text = `[${node.label ?? node.identifier}]: ${node.url}${(node.title ?? '') === '' ? '' : ` "${node.title ?? ''}"`}`;
      return [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }];
    }
    default:
      return [];
  }
}

function tableOf(node: Table): Block {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlinesOf(cell.children)));
  const alignments = (node.align ?? []).map((align): Alignment => align ?? null);
  return { kind: 'table', alignments, head: head ?? [], rows };
}
