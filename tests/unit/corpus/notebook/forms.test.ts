import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { annotationsJson, isAnnotation } from '../../../../corpus/notebook/export/annotations.ts';
import type { Entry } from '../../../../corpus/notebook/export/codec.ts';
import { bookmarksCsv, claimsCsv, csv } from '../../../../corpus/notebook/export/csv.ts';
import { nameKey, namesProblem } from '../../../../corpus/notebook/export/entry-name.ts';
import { fileNameFor } from '../../../../corpus/notebook/export/file-name.ts';
import { markdownFolder } from '../../../../corpus/notebook/export/markdown-folder.ts';
import { readAnnotations, type ReadContext } from '../../../../corpus/notebook/export/read-annotations.ts';
import { readMarkdownFolder } from '../../../../corpus/notebook/export/read-markdown-folder.ts';
import { errorReport } from '../../../../corpus/notebook/export/report.ts';
import type { Item } from '../../../../corpus/notebook/items/item.ts';
import { planImport } from '../../../../corpus/notebook/merge/plan-import.ts';
import { itemsOf, openNotebook, type Notebook } from '../../../../corpus/notebook/notebook.ts';
import { anyItems } from './arbitrary.ts';
import { CODEC, entry } from './codec.ts';
import { CONTENTS, contextFrom, idAt, instantAt, itemIn, itemWith, noteWith, perform } from './support.ts';

const context = (mine: Item | null = null): ReadContext => ({
  now: instantAt(500),
  codec: CODEC,
  mine: (id) => (mine?.id === id ? mine : undefined),
  claim: (id) => (id === 'MLI-RUS/c18' ? { rev: 3, text: 'In 1961 about fifty advisers came to Mali.' } : undefined),
});
const within = (notebook: Notebook): ReadContext => ({
  ...context(),
  mine: (id) => [...itemsOf(notebook)].find((item) => item.id === id),
});

function annotations(text: string, reading = context()) {
  const read = readAnnotations(text, reading);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
}
function folder(files: readonly Entry[], reading = context()) {
  const read = readMarkdownFolder(files, reading);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
}
const fates = (notebook: Notebook, records: readonly Item[], kind: Item['kind'] = 'note') => {
  const plan = planImport(notebook, { records, refused: [] }, instantAt(600), { bringBack: false });
  perform(notebook, { do: 'import', operations: plan.operations }, contextFrom(9000, 600));
  return Object.entries(plan.counts[kind]).flatMap(([fate, count]) => (count > 0 ? [fate] : []));
};

describe('annotations', () => {
  it('have the shape of the standard', () => {
    const json: unknown = JSON.parse(
      annotationsJson([itemWith('highlight', idAt(1), { comment: 'cf. UNTS' }, { tags: ['aid'] })], CODEC),
    );
    expect(json).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { attache: 'urn:attache:' }],
      type: 'AnnotationCollection',
      total: 1,
      first: {
        type: 'AnnotationPage',
        items: [
          {
            id: `urn:attache:item:${idAt(1)}`,
            type: 'Annotation',
            motivation: 'highlighting',
            body: [
              { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'cf. UNTS' },
              { type: 'TextualBody', purpose: 'tagging', value: 'aid' },
            ],
            target: {
              source: 'attache://MLI-RUS/c18',
              styleClass: 'attache-yellow',
              selector: [
                {
                  type: 'TextQuoteSelector',
                  exact: 'fifty advisers',
                  prefix: 'About ',
                  suffix: ' came to Mali in 1961.',
                },
                { type: 'TextPositionSelector', start: 6, end: 20 },
              ],
              'attache:rev': 1,
            },
          },
        ],
      },
    });
  });

  it('come back as they left', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const notebook = openNotebook(items);
        const read = annotations(annotationsJson(items, CODEC), within(notebook));
        expect(read.refused).toEqual([]);
        expect(read.records.map(({ id }) => id)).toEqual(items.filter(isAnnotation).map(({ id }) => id));
        const before = structuredClone(notebook);
        const plan = planImport(notebook, read, instantAt(600), { bringBack: false });
        expect(plan.operations).toEqual([]);
        expect(notebook).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('of other programs are taken as far as they can be understood', () => {
    const foreign = {
      id: 'https://example.org/a/1',
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'Check this.' },
      target: {
        source: 'attache://MLI-RUS/c18',
        selector: { type: 'TextQuoteSelector', exact: 'fifty advisers', prefix: 'about ' },
      },
    };
    const [highlight] = annotations(JSON.stringify(foreign)).records;
    expect(highlight).toMatchObject({
      kind: 'highlight',
      value: { rev: 3, comment: 'Check this.', position: { start: 14, end: 28 }, colour: 'yellow' },
    });
    expect(annotations(JSON.stringify([foreign])).records[0]?.id).toBe(highlight?.id);
    expect(annotations(JSON.stringify({ ...foreign, target: 'attache://MLI-RUS' })).records[0]).toMatchObject({
      kind: 'note',
      value: { anchor: { type: 'dossier', pair: 'MLI-RUS' } },
    });
    const refusals = (raw: unknown) =>
      annotations(JSON.stringify(raw)).refused.map(({ reason, where }) => `${reason} ${where}`);
    expect(refusals([{ ...foreign, target: 'https://example.org' }, 7])).toEqual([
      'foreign-target annotation 1',
      'foreign-target annotation 2',
    ]);
    expect(refusals({ ...foreign, target: 'attache://../../x' })[0]).toMatch(/^wrong-shape annotation 1 value.anchor/u);
    expect(refusals([foreign, foreign])).toEqual(['duplicate-id annotation 2']);
    for (const [text, reason] of [
      ['{', 'not-json'],
      ['{"__proto__":1}', 'forbidden-key'],
      ['"\\udc00"', 'lone-surrogate'],
      ['['.repeat(99) + ']'.repeat(99), 'too-deep'],
    ] as const) {
      const read = readAnnotations(text, context());
      expect(read.ok ? 'ok' : read.refusals[0]?.reason).toBe(reason);
    }
  });

  it('changed outside come after what left; changed on both sides, both stay', () => {
    const notebook = openNotebook([itemWith('highlight', idAt(1), {}, { collections: [idAt(3)] })]);
    const text = annotationsJson(itemsOf(notebook), CODEC);
    const changed = text.replace('attache-yellow', 'attache-green');
    expect(fates(notebook, annotations(changed, within(notebook)).records, 'highlight')).toEqual(['changed']);
    expect(itemIn(notebook, idAt(1)).value).toMatchObject({ colour: 'green', collections: [idAt(3)] });
    expect(fates(notebook, annotations(changed, within(notebook)).records, 'highlight')).toEqual(['same']);
    expect(fates(notebook, annotations(text, within(notebook)).records, 'highlight')).toEqual(['older']);
    const other = text.replace('attache-yellow', 'attache-blue');
    expect(fates(notebook, annotations(other, within(notebook)).records, 'highlight')).toEqual(['both-kept']);
    expect(fates(notebook, annotations(other, within(notebook)).records, 'highlight')).toEqual(['older']);
    expect([...itemsOf(notebook)]).toHaveLength(2);
  });
});

describe('a folder of Markdown', () => {
  const HASH = 'ab'.repeat(32);
  const note = noteWith(
    idAt(1),
    {
      title: 'Bamako: "the base"?',
      text: `See [[MLI-RUS/c18]].\n\n![map](attachment:${HASH})\n`,
      anchor: { type: 'claim', claim: 'MLI-RUS/c18', rev: 3, text: 'In 1961: about fifty' },
      pictures: [{ hash: HASH, type: 'image/png', name: '' }],
    },
    { tags: ['no', 'yes: 1'], collections: [idAt(3)] },
  );

  it('is plain to read, with front matter that any YAML reader takes', () => {
    const [file] = markdownFolder([note], CODEC);
    expect(file?.name).toBe('Bamako the base.md');
    const text = CODEC.decode(file?.bytes ?? new Uint8Array());
    const [, head = '', body] = /^---\n(.*?)---\n(.*)$/su.exec(text) ?? [];
    expect(parse(head)).toMatchObject({
      title: 'Bamako: "the base"?',
      tags: ['no', 'yes: 1'],
      anchor: { rev: 3 },
      id: idAt(1),
    });
    expect(body).toBe(`See [[MLI-RUS/c18]].\n\n![map](pictures/${HASH}.png)\n`);
  });

  it('comes back as it left', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const notebook = openNotebook(items);
        const files = markdownFolder(items, CODEC);
        expect(namesProblem(files.map(({ name }) => name))).toBeNull();
        const read = folder(files, within(notebook));
        expect(read.refused).toEqual([]);
        expect(read.records).toHaveLength(
          items.filter((item) => item.kind === 'note' && item.value.trashed === undefined).length,
        );
        expect(planImport(notebook, read, instantAt(600), { bringBack: false }).operations).toEqual([]);
        // Elsewhere each is new, with its words and its edition.
        for (const item of folder(files).records) {
          const { title, text, anchor, pictures, tags, edition } = itemIn(notebook, item.id).value as typeof note.value;
          expect(item.value).toMatchObject({ title, text, anchor, pictures, tags, edition });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('edited outside comes after what left', () => {
    const notebook = openNotebook([note]);
    const [file] = markdownFolder(itemsOf(notebook), CODEC);
    const edited = [entry('any.md', CODEC.decode(file?.bytes ?? new Uint8Array()).replace('See', 'Compare'))];
    expect(fates(notebook, folder(edited, within(notebook)).records)).toEqual(['changed']);
    expect(itemIn(notebook, note.id).value).toMatchObject({ collections: [idAt(3)], changed: instantAt(500) });
    expect(fates(notebook, folder(edited, within(notebook)).records)).toEqual(['same']);
    perform(
      notebook,
      { do: 'edit', id: note.id, draft: { kind: 'note', content: CONTENTS.note } },
      contextFrom(7000, 800),
    );
    expect(fates(notebook, folder(edited, within(notebook)).records)).toEqual(['older']);
  });

  it('of other programs gives notes, each once', () => {
    const files = [
      entry('Vault/Wagner Group.md', '---\ntags: mali, wagner\naliases:\n  - PMC\n---\n# Wagner\n'),
      entry('plain.md', 'No front matter.'),
      entry('rule.md', '---\nA line, then text.\n---\n'),
      entry('broken.md', '---\n{ : [\n---\nx'),
      entry('picture.png', 'x'),
    ];
    const { records, refused } = folder(files);
    expect(refused).toEqual([]);
    expect(records.map(({ value }) => ('title' in value ? value.title : ''))).toEqual([
      'Wagner Group',
      'plain',
      'rule',
      'broken',
    ]);
    expect(records[0]?.value).toMatchObject({ text: '# Wagner\n', tags: ['mali', 'wagner'] });
    expect(records[2]?.value).toMatchObject({ text: '---\nA line, then text.\n---\n' });
    const notebook = openNotebook([]);
    expect(fates(notebook, records)).toEqual(['new']);
    expect(fates(notebook, folder(files).records)).toEqual(['same']);
  });

  it('refuses what is meant to harm', () => {
    const reason = (text: string) => folder([entry('a.md', text)]).refused[0]?.reason;
    expect(reason('---\n__proto__: x\n---\n')).toBe('forbidden-key');
    expect(reason(`---\na: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`)).toBe('too-deep');
    expect(reason(`---\na: "${'x'.repeat(200_001)}"\n---\n`)).toBe('too-large');
    expect(folder([entry('a.md', 'x'.repeat(4_000_001))]).refused[0]?.reason).toBe('too-large');
    expect(folder([{ name: 'a.md', bytes: Uint8Array.of(0xff) }]).refused[0]?.reason).toBe('not-utf8');
    const bomb = `---\na: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nbody`;
    expect(folder([entry('a.md', bomb)]).records[0]?.value).toMatchObject({ text: bomb });
    const named = readMarkdownFolder([entry('../a.md', 'x')], context());
    expect(named.ok ? '' : named.refusals[0]?.reason).toBe('unsafe-name');
    const twice = markdownFolder([note], CODEC).flatMap((file) => [file, { ...file, name: 'copy.md' }]);
    expect(folder(twice).refused.map((each) => each.reason)).toEqual(['duplicate-id']);
  });
});

describe('file names', () => {
  it('are safe and different everywhere', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('a', 'A', 'CON', 'é', 'e\u0301', '..', 'a.', 'nul.txt', '👩‍🚀'.repeat(40)),
          ),
        ),
        (titles) => {
          const taken = new Set<string>();
          const names = titles.map((title) => fileNameFor(title, '.md', 'note', taken));
          expect(namesProblem(names)).toBeNull();
          expect(new Set(names.map(nameKey)).size).toBe(names.length);
          for (const name of names) expect(CODEC.encode(name).length).toBeLessThan(180);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keep what can be kept', () => {
    const name = (title: string) => fileNameFor(title, '.md', 'note x', new Set());
    expect(name('Goïta & Россия — 大使館')).toBe('Goïta & Россия — 大使館.md');
    expect(name('con')).toBe('_con.md');
    expect(name('???')).toBe('note x.md');
    expect(name('.hidden')).toBe('hidden.md');
  });
});

describe('tables', () => {
  /** The cells of a table, by the letter of RFC 4180. */
  const cells = (table: string): string[][] =>
    table
      .replace(/^\ufeff/u, '')
      .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
      .filter((row) => row !== '')
      .map((row) =>
        [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
          (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '',
        ),
      );

  it('hold any text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const harmless = rows.map(([a, b]) => [`x${a}`, `y${b}`]);
        expect(cells(csv(['a', 'b'], harmless))).toEqual([['a', 'b'], ...harmless]);
      }),
    );
  });

  it('hold no formula', () => {
    for (const text of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      '|x',
      '%x',
      "\n=cmd|' /C calc'!A0",
    ]) {
      expect(cells(csv(['a'], [[text]]))[1]?.[0]).toBe(`'${text}`);
    }
    expect(csv(['a'], [[-1], [null], ['Goïta, "x"']])).toBe('\ufeffa\r\n-1\r\n\r\n"Goïta, ""x"""\r\n');
  });

  it('list bookmarks and citations', () => {
    const bookmark = itemWith(
      'bookmark',
      idAt(1),
      { title: '=HYPERLINK()' },
      { tags: ['a', 'b'], collections: [idAt(2)] },
    );
    const trashed = itemWith('bookmark', idAt(2), {}, { trashed: instantAt(1) });
    expect(bookmarksCsv([bookmark, trashed, noteWith(idAt(3))], () => 'Sahel')).toBe(
      '\ufefftype,target,revision,title,tags,collections,created\r\n' +
        "dossier,MLI-RUS,,'=HYPERLINK(),a; b,Sahel,2026-11-21T10:00:00.000Z\r\n",
    );
    const source = {
      id: 'src:tass-2023',
      title: 'T',
      publisher: null,
      issued: '2023',
      url: null,
      locator: 'p. 2',
      via: null,
    };
    expect(
      claimsCsv([
        {
          claim: 'MLI-RUS/c18',
          rev: 1,
          text: 'T, x',
          date: null,
          status: 'reported',
          confidence: 'high',
          sources: [source, source],
        },
      ]).split('\r\n'),
    ).toHaveLength(4);
  });
});

describe('errorReport', () => {
  it('says all that an editor needs, and nothing else', () => {
    const report = errorReport({
      claim: 'MLI-RUS/c18',
      rev: 2,
      text: 'About fifty advisers came.',
      corpus: '1.0.0 of 2026-11-21',
      sources: ['src:tass-2023'],
      problem: 'The figure is of 1962.\n\nSee the annex.',
      suggestion: ' ',
      evidence: 'UNTS 421',
      day: '2026-11-21',
    });
    expect(report).toContain('Claim:\n    MLI-RUS/c18, revision 2\n');
    expect(report).toContain('What is wrong:\n    The figure is of 1962.\n\n    See the annex.\n');
    expect(report).not.toContain('It should read');
  });
});
