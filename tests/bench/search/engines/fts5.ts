/** SQLite's FTS5 through Node's own binding: nothing stored but the index; row n holds unit n − 1. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FIELDS } from '../../../../corpus/search/fields.ts';
import { numberOfUnit } from '../../../support/world-units.ts';
import type { Engine } from '../engine.ts';
import { LIMIT, type BenchQuery } from '../model.ts';

const NAMES = Object.keys(FIELDS).join(', ');
const WEIGHTS = Object.values(FIELDS).join(', ');

/** A query in FTS5's language, or null. */
function matchOf({ shape, words, beginning, field, edits }: BenchQuery): string | null {
  if (edits !== undefined) return null;
  if (shape === 'phrase') return `"${words.join(' ')}"`;
  const terms = words.map((word) => `"${word}"`);
  if (beginning !== undefined) terms.push(`"${beginning}" *`);
  const expression = terms.join(shape === 'two' ? ' OR ' : ' AND ');
  return field === undefined ? expression : `${field} : (${expression})`;
}

/** `options` are added to the table's; bm25 needs positions in a table without content, so phrases cost nothing more. */
function fts5(file: string, options: string): Engine {
  return {
    files: [file],
    build(folder) {
      const database = new DatabaseSync(path.join(folder, file));
      database.exec(`
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;
        CREATE VIRTUAL TABLE units USING fts5(${NAMES}, content='', tokenize='porter unicode61 remove_diacritics 2'${options});
        INSERT INTO units(units, rank) VALUES ('rank', 'bm25(${WEIGHTS})');
        BEGIN`);
      const insert = database.prepare(`INSERT INTO units(rowid, ${NAMES}) VALUES (?, ?, ?, ?, ?)`);
      return {
        add: ({ claim, text, names, labels, pair }) =>
          void insert.run(numberOfUnit(claim) + 1, text, names, labels, pair),
        finish() {
          database.exec(`COMMIT; INSERT INTO units(units) VALUES ('optimize'); VACUUM`);
          database.close();
          return undefined;
        },
      };
    },
    open(folder) {
      const database = new DatabaseSync(path.join(folder, file), { readOnly: true });
      database.exec('PRAGMA mmap_size = 2000000000');
      const best = database.prepare(`SELECT rowid FROM units WHERE units MATCH ? ORDER BY rank LIMIT ${String(LIMIT)}`);
      const count = database.prepare('SELECT count(*) AS total FROM units WHERE units MATCH ?');
      return {
        ask(query) {
          const match = matchOf(query);
          if (match === null) return null;
          const refs = best.all(match).map(({ rowid }) => Number(rowid) - 1);
          return { refs, total: refs.length < LIMIT ? refs.length : Number(count.get(match)?.['total']) };
        },
      };
    },
  };
}

export const fts5Lean = fts5('fts5.db', '');
export const fts5Prefix = fts5('fts5-prefix.db', ", prefix='2 3'");
