/** Notes as a folder of Markdown files that other programs read and edit. */
import type { Item, ItemOf } from '../items/item.ts';
import { pictureName } from './archive.ts';
import { markOf, type Said } from './carried.ts';
import type { Codec, Entry } from './codec.ts';
import { fileNameFor } from './file-name.ts';
import { frontMatter } from './front-matter.ts';

type Note = ItemOf<'note'>;

/** What a file has room for. */
function saidByNote({ id, kind, value }: Note): Said {
  const { title, text, anchor, pictures, tags, created, changed } = value;
  return { id, kind, content: { title, text, anchor, pictures }, tags, created, changed };
}

/** A file for each note that is not in the trash, in order of creation. The host adds the pictures under their names. */
export function markdownFolder(items: Iterable<Item>, codec: Codec): Entry[] {
  const notes: Note[] = [];
  for (const item of items) if (item.kind === 'note' && item.value.trashed === undefined) notes.push(item);
  const place = (note: Note): string => `${note.value.created} ${note.id}`;
  notes.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  // The folder of the pictures is a name like any other.
  const taken = new Set(['pictures']);
  return notes.map((note) => ({
    name: fileNameFor(note.value.title, '.md', `note ${note.id}`, taken),
    bytes: codec.encode(fileOf(note, codec)),
  }));
}

function fileOf(note: Note, codec: Codec): string {
  const { title, text, anchor, pictures, tags, created, changed } = note.value;
  const fields = {
    title,
    tags,
    created,
    changed,
    anchor,
    pictures,
    id: note.id,
    ...markOf(note, saidByNote(note), codec),
  };
  return frontMatter(fields) + withFiles(text, pictures);
}

/** The text with its pictures named as files, as other programs show them. */
const withFiles = (text: string, pictures: Note['value']['pictures']): string =>
  pictures.reduce(
    (result, picture) => result.replaceAll(`](attachment:${picture.hash})`, `](${pictureName(picture)})`),
    text,
  );

/** The text with the pictures it knows by their hash again. */
export const withAttachments = (text: string, pictures: Note['value']['pictures']): string =>
  pictures.reduce(
    (result, picture) => result.replaceAll(`](${pictureName(picture)})`, `](attachment:${picture.hash})`),
    text,
  );
