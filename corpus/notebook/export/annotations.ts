/** Highlights and notes on claims or dossiers as W3C Web Annotations, in JSON-LD. */
import type { Item, ItemOf } from '../items/item.ts';
import type { Codec } from './codec.ts';
import { markOf, type Said } from './carried.ts';

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Terms of our own, which other programs pass over. */
const OWN_CONTEXT = { attache: 'urn:attache:' };
export const ADDRESS = 'attache://';
export const ITEM_URN = 'urn:attache:item:';

type Annotated = ItemOf<'highlight' | 'note'>;

/** Whether an item has a place that an annotation can point to. */
export const isAnnotation = (item: Item): item is Annotated =>
  item.value.trashed === undefined &&
  (item.kind === 'highlight' || (item.kind === 'note' && item.value.anchor.type !== 'free'));

/** What an annotation has room for. */
function saidBy(item: Annotated): Said {
  const { created, changed, tags } = item.value;
  const { id, kind } = item;
  if (item.kind === 'highlight') {
    const { claim, rev, text, quote, position, colour, comment } = item.value;
    return { id, kind, content: { claim, rev, text, quote, position, colour, comment }, tags, created, changed };
  }
  const { title, text, anchor, pictures } = item.value;
  return { id, kind, content: { title, text, anchor, pictures }, tags, created, changed };
}

/** An AnnotationCollection of all that are annotations; deterministic, with a line break at the end. */
export function annotationsJson(items: Iterable<Item>, codec: Codec): string {
  const annotations = [...items]
    .filter(isAnnotation)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((item) => annotationOf(item, codec));
  const collection = {
    '@context': [ANNO_CONTEXT, OWN_CONTEXT],
    type: 'AnnotationCollection',
    total: annotations.length,
    first: { type: 'AnnotationPage', startIndex: 0, items: annotations },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationOf(item: Annotated, codec: Codec): object {
  const { created, changed, tags } = item.value;
  const words = item.kind === 'highlight' ? item.value.comment : item.value.text;
  const format = item.kind === 'highlight' ? 'text/plain' : 'text/markdown';
  const bodies = [
    ...(words === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format, value: words }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    id: `${ITEM_URN}${item.id}`,
    type: 'Annotation',
    motivation: item.kind === 'highlight' ? 'highlighting' : 'commenting',
    created,
    modified: changed,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: item.kind === 'highlight' ? highlightTarget(item) : noteTarget(item),
    ...(item.kind === 'note' ? { 'attache:title': item.value.title, 'attache:pictures': item.value.pictures } : {}),
    'attache:mark': markOf(item, saidBy(item), codec),
  };
}

function highlightTarget({ value }: ItemOf<'highlight'>): object {
  const { claim, rev, text, quote, position, colour } = value;
  return {
    source: `${ADDRESS}${claim}`,
    styleClass: `attache-${colour}`,
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      { type: 'TextPositionSelector', start: position.start, end: position.end },
    ],
    'attache:rev': rev,
    'attache:text': text,
  };
}

function noteTarget({ value: { anchor } }: ItemOf<'note'>): object {
  if (anchor.type === 'claim') {
    return { source: `${ADDRESS}${anchor.claim}`, 'attache:rev': anchor.rev, 'attache:text': anchor.text };
  }
  return { source: anchor.type === 'dossier' ? `${ADDRESS}${anchor.pair}` : ADDRESS };
}
