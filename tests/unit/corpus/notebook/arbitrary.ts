/** Items of any content that the schemas allow, for fast-check. */
import fc from 'fast-check';
import { select } from '../../../../corpus/notebook/anchors/quote.ts';
import { COLOURS } from '../../../../corpus/notebook/items/highlight.ts';
import type { Item } from '../../../../corpus/notebook/items/item.ts';
import { cleanTag, sortedSet } from '../../../../corpus/notebook/scalars.ts';
import { CONTENTS, idAt, instantAt, itemWith } from './support.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((any) => any.toWellFormed()),
  fc
    .array(
      fc.constantFrom(
        '---',
        '\n',
        '\r\n',
        '"',
        "'",
        ': ',
        '# ',
        '\u0085',
        '\u2028',
        '\ufeff',
        'Goïta',
        'Россия',
        '大使館',
        '👩‍🚀',
        '=1+1',
        '\\',
        '{{',
        '](attachment:',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const line = text.map((any) =>
  any
    .replace(/[\r\n]/gu, ' ')
    .slice(0, 200)
    .toWellFormed(),
);
const hash = fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32));
const picture = fc.record({ hash, type: fc.constantFrom('image/png' as const, 'image/jpeg' as const), name: line });
const claimAnchor = fc.record({
  claim: fc.constantFrom('MLI-RUS/c18', 'MLI/b03', `MLI-RUS/u${idAt(5)}`),
  rev: fc.nat(9).map((rev) => rev + 1),
  text,
});
const base = fc.record({
  created: fc.nat(1e6).map(instantAt),
  changed: fc.nat(1e6).map(instantAt),
  edition: fc.nat(1e6).map(idAt),
  ancestors: fc.uniqueArray(
    fc.nat(1e6).map((each) => idAt(1e7 + each)),
    { maxLength: 12 },
  ),
  tags: fc.array(text).map((tags) => sortedSet(tags.map(cleanTag).filter((tag) => tag !== ''))),
  collections: fc.uniqueArray(fc.nat(9).map(idAt), { maxLength: 3 }).map(sortedSet),
});

const highlight = fc
  .record({
    text: text.filter((any) => any !== ''),
    from: fc.nat(),
    to: fc.nat(),
    comment: text,
    colour: fc.constantFrom(...COLOURS),
    anchor: claimAnchor,
  })
  .map(({ text: words, from, to, anchor, ...rest }) => {
    const start = from % words.length;
    const { quote, position } = select(words, start, start + 1 + (to % (words.length - start)));
    return { ...anchor, ...rest, text: words, quote, position };
  });

const note = fc.record({
  title: line,
  text: fc
    .tuple(text, fc.boolean())
    .map(([words, has]) => (has ? `${words}![x](attachment:${'ab'.repeat(32)})` : words)),
  anchor: fc.oneof(
    fc.constant({ type: 'free' as const }),
    fc.constant({ type: 'dossier' as const, pair: 'MLI-RUS' }),
    claimAnchor.map((anchor) => ({ type: 'claim' as const, ...anchor })),
  ),
  pictures: fc.uniqueArray(picture, { maxLength: 2, selector: ({ hash: each }) => each }),
});

const content = fc.oneof(
  note.map((each) => ({ kind: 'note' as const, each })),
  highlight.map((each) => ({ kind: 'highlight' as const, each })),
  line.map((title) => ({ kind: 'bookmark' as const, each: { ...CONTENTS.bookmark, title } })),
  line.map((name) => ({
    kind: 'collection' as const,
    each: { ...CONTENTS.collection, name: name === '' ? 'x' : name },
  })),
  fc.constantFrom('claim' as const, 'source' as const).map((kind) => ({ kind, each: CONTENTS[kind] })),
);

/** Items with ids of their own, some of them in the trash. */
export const anyItems: fc.Arbitrary<Item[]> = fc
  .array(fc.tuple(content, base, fc.boolean()), { maxLength: 12 })
  .map((all) =>
    all.map(([{ kind, each }, bookkeeping, isTrashed], at) =>
      itemWith(kind, idAt(100 + at), each, { ...bookkeeping, ...(isTrashed ? { trashed: instantAt(5) } : {}) }),
    ),
  );
