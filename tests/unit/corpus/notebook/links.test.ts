import { describe, expect, it } from 'vitest';
import { linkedFrom, noBacklinks, notesTitled, updateBacklinks } from '../../../../corpus/notebook/text/backlinks.ts';
import { foldTitle, linksIn, readTarget } from '../../../../corpus/notebook/text/links.ts';
import { idAt, noteWith } from './support.ts';

describe('readTarget', () => {
  it('knows every form', () => {
    expect(readTarget('MLI-RUS/c18')).toEqual({ to: 'claim', claim: 'MLI-RUS/c18' });
    expect(readTarget('MLI/b03')).toEqual({ to: 'claim', claim: 'MLI/b03' });
    expect(readTarget(' MLI-RUS ')).toEqual({ to: 'dossier', pair: 'MLI-RUS' });
    expect(readTarget('src:tass-2023')).toEqual({ to: 'source', source: 'src:tass-2023' });
    expect(readTarget(`MLI-RUS/u${idAt(1)}`)).toEqual({ to: 'item', item: idAt(1) });
    expect(readTarget(`own:${idAt(1)}`)).toEqual({ to: 'item', item: idAt(1) });
    expect(readTarget(idAt(2))).toEqual({ to: 'item', item: idAt(2) });
    expect(readTarget('The  Wagner Group')).toEqual({ to: 'title', title: 'the wagner group' });
    expect(readTarget('MLI-RUS/c1; drop')).toEqual({ to: 'title', title: 'mli-rus/c1; drop' });
  });

  it('folds titles without losing their letters', () => {
    expect(foldTitle('Goïta\u00a0 à Bamako')).toBe(foldTitle('Goi\u0308ta a\u0300 bamako'));
    expect(foldTitle('Goïta')).not.toBe(foldTitle('Goita'));
  });
});

describe('backlinks', () => {
  it('lists each target once', () => {
    expect(linksIn('[[MLI-RUS/c18]] [[MLI-RUS/c18|again]] [[A note]]')).toHaveLength(2);
    expect(linksIn('nothing, [[ ]], [[]], [[a\nb]]')).toEqual([]);
    expect(linksIn('|[[MLI-RUS\\|both]]|')).toEqual([{ to: 'dossier', pair: 'MLI-RUS' }]);
  });

  it('follows notes as they change', () => {
    const index = noBacklinks();
    const [a, b, c] = [idAt(1), idAt(2), idAt(3)];
    updateBacklinks(index, a, noteWith(a, { title: 'Wagner', text: 'see [[MLI-RUS/c18]]' }));
    updateBacklinks(index, b, noteWith(b, { title: 'Other', text: `[[wagner]] and [[${a}|x]]` }));
    updateBacklinks(index, c, noteWith(c, { title: 'WAGNER', text: '' }));
    expect(linkedFrom(index, { to: 'claim', claim: 'MLI-RUS/c18' })).toEqual([a]);
    expect(linkedFrom(index, { to: 'item', item: a })).toEqual([b]);
    expect(linkedFrom(index, { to: 'item', item: c })).toEqual([b]);
    expect(notesTitled(index, 'Wagner')).toEqual([a, c]);
    updateBacklinks(index, a, noteWith(a, { title: 'Africa Corps', text: '' }));
    expect(linkedFrom(index, { to: 'claim', claim: 'MLI-RUS/c18' })).toEqual([]);
    expect(linkedFrom(index, { to: 'item', item: a })).toEqual([b]);
    expect(notesTitled(index, 'wagner')).toEqual([c]);
    updateBacklinks(index, b, null);
    expect(linkedFrom(index, { to: 'item', item: a })).toEqual([]);
    updateBacklinks(index, c, noteWith(c, { title: 'Wagner', text: '' }, { trashed: '2026-11-21T10:00:00.000Z' }));
    expect(notesTitled(index, 'wagner')).toEqual([]);
    updateBacklinks(index, a, null);
    expect([index.to.size, index.from.size, index.titles.size, index.titleOf.size]).toEqual([0, 0, 0, 0]);
  });
});
