import { describe, expect, it } from 'vitest';
import { OwnTexts } from '../../../../corpus/engine/search/own-texts.ts';
import type { OwnText } from '../../../../corpus/model/own-text.ts';
import { Analysis } from '../../../../corpus/search/analysis/analysis.ts';
import { buildPart } from '../../../../corpus/search/build-index.ts';
import { PackedIndex } from '../../../../corpus/search/packed/packed-index.ts';
import { Segments } from '../../../../corpus/search/packed/segments.ts';

const analysis = new Analysis([]);
const claim = { claim: 'QMA-QMB/c01', text: 'An embassy opened', names: 'qma', labels: 'mission', pair: 'qma qmb' };
const corpus = new PackedIndex(new Segments(buildPart([claim], analysis)));

const text = (id: string, words: string): OwnText => ({
  id,
  title: `Note ${id}`,
  text: words,
  pairs: ['QMA-QMB'],
  day: '2026-11-21',
});

/** A clock that says that time is over each time it is asked. */
function busyTurns() {
  const told = { pauses: 0, time: 0 };
  const turns = {
    now: () => (told.time += 100),
    pause: () => {
      told.pauses += 1;
      return Promise.resolve();
    },
  };
  return { told, turns };
}

/** The ids of the texts that have the word. */
function found(own: OwnTexts, word: string): string[] {
  const index = own.joinedTo(corpus);
  const group = { alternatives: [{ text: word, how: 'surface' as const, boost: 1 }] };
  const documents = own.documents();
  return [...index.rank({ groups: [group], mode: 'all' }).documents]
    .flatMap((document) => documents[document - corpus.documents]?.id ?? [])
    .sort();
}

describe('OwnTexts', () => {
  it('finds a text as soon as it is put, and the claims as before', async () => {
    const own = new OwnTexts(analysis, busyTurns().turns);
    await own.change([text('n1', 'the bridge was closed')], []);
    expect(found(own, 'bridge')).toEqual(['n1']);
    expect(own.joinedTo(corpus).ref(0)).toBe('QMA-QMB/c01');
    expect(own.size).toBe(1);
  });

  it('finds a changed text by its new words only, and a removed one no more', async () => {
    const own = new OwnTexts(analysis, busyTurns().turns);
    await own.change([text('n1', 'bridge'), text('n2', 'bridge')], []);
    await own.change([text('n1', 'tunnel')], []);
    expect([found(own, 'bridge'), found(own, 'tunnel')]).toEqual([['n2'], ['n1']]);
    await own.change([], ['n2']);
    expect(found(own, 'bridge')).toEqual([]);
  });

  it('stays right when the recent texts are joined to the rest', async () => {
    const own = new OwnTexts(analysis, busyTurns().turns);
    const many = Array.from({ length: 500 }, (_, at) => text(`n${String(at)}`, `bridge number${String(at)}`));
    for (let at = 0; at < many.length; at += 90) await own.change(many.slice(at, at + 90), []);
    await own.change([text('n7', 'tunnel')], ['n8']);
    expect(found(own, 'bridge').length).toBe(498);
    expect(found(own, 'number499')).toEqual(['n499']);
    expect([found(own, 'number7'), found(own, 'number8')]).toEqual([[], []]);
    expect(found(own, 'tunnel')).toEqual(['n7']);
  });

  it('gives way to others while it builds, and tells how far it is', async () => {
    const { told, turns } = busyTurns();
    const own = new OwnTexts(analysis, turns);
    const steps: number[] = [];
    await own.change(
      Array.from({ length: 20 }, (_, at) => text(`n${String(at)}`, 'bridge')),
      [],
      (done, total) => {
        expect(total).toBe(20);
        steps.push(done);
      },
    );
    expect(told.pauses).toBe(20);
    expect(steps).toEqual([...Array.from({ length: 20 }, (_, at) => at + 1), 20]);
  });

  it('makes changes one after the other, however they are asked for', async () => {
    const own = new OwnTexts(analysis, busyTurns().turns);
    await Promise.all([
      own.change([text('n1', 'bridge')], []),
      own.change([text('n1', 'tunnel')], []),
      own.change([text('n2', 'tunnel')], ['n1']),
    ]);
    expect([found(own, 'bridge'), found(own, 'tunnel')]).toEqual([[], ['n2']]);
  });
});
