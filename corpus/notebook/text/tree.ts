/** A note as templates draw it: blocks and inlines, plain data. Nothing in it is HTML, and no address leads anywhere. */

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'struck'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'break' }
  /** Words with an address beside them, which is text to be read and copied. */
  | { readonly kind: 'address'; readonly inlines: readonly Inline[]; readonly address: string }
  /** `[[target|label]]`, as it was typed; what the target is, `links.ts` finds out. */
  | { readonly kind: 'link'; readonly target: string; readonly label: string | null }
  /** A picture of the note, by the SHA-256 of its bytes. */
  | { readonly kind: 'picture'; readonly hash: string; readonly description: string }
  | { readonly kind: 'footnote-mark'; readonly label: string };

export type Alignment = 'left' | 'right' | 'center' | null;

export interface ListItem {
  /** Null for an item that is no task. */
  readonly isDone: boolean | null;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'table';
      readonly alignments: readonly Alignment[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'footnote'; readonly label: string; readonly blocks: readonly Block[] };

/** All inlines of a tree, outer before inner. */
export function* inlinesIn(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if ('inlines' in block) yield* within(block.inlines);
    else if ('blocks' in block) yield* inlinesIn(block.blocks);
    else if (block.kind === 'list') yield* inlinesIn(block.items.flatMap((item) => item.blocks));
    else if (block.kind === 'table') yield* within([...block.head, ...block.rows.flat()].flat());
  }
}

function* within(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('inlines' in inline) yield* within(inline.inlines);
  }
}
