import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ApiError } from '../../../renderer/services/api-error.ts';
import '../../../renderer/views/country/country-view.ts';
import '../../../renderer/views/dossier/dossier-view.ts';
import '../../../renderer/views/home/home-view.ts';
import '../../../renderer/views/legend/legend-view.ts';
import '../../../renderer/views/pair-sheet/pair-sheet-view.ts';
import '../../../renderer/views/problem/problem-view.ts';
import { ViewReadyEvent } from '../../../renderer/views/view-ready-event.ts';
import { sheet } from '../fixtures/pair-sheet.ts';
import { PAIR, XSS } from '../fixtures/dossier.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, inside, mount, settled, waitForWords, wordsOf } from '../support/mount.ts';
import { fakeApi, stageWith } from '../support/services.ts';

beforeEach(() => {
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
});

describe('attache-home-view', () => {
  test('says what the edition holds and how each pair stands', async () => {
    const view = await mount('attache-home-view', {}, stageWith());
    const words = wordsOf(view);
    expect(words).toContain('This edition holds 1 dossier with 6 claims from 2 sources.');
    expect(words).toContain('Arvania – Borland');
    expect(words).toContain('Severed');
    expect(words).toContain('Arvania → Borland: recognised, 2009');
    expect(words).toContain('Borland → Arvania: not recorded');
    expect(words).toContain('Embassy of Borland: Arvapol, 2024');
    expect(words).toContain('as of 8 Aug 2024');
    await expectAccessible(view);
  });
});

describe('the filter of the start page', () => {
  test('takes names in any language and codes, and says how many are left', async () => {
    const view = await mount('attache-home-view', {}, stageWith());
    for (const typed of ['arvanie', 'BB', 'bor arv']) {
      await userEvent.fill(find(view, 'input'), typed);
      await settled(view);
      expect(wordsOf(view)).toContain('Arvania – Borland');
    }
    await userEvent.fill(find(view, 'input'), 'zebra');
    await settled(view);
    expect(find(view, '[role=status]').textContent).toContain('No dossier of this edition names “zebra”.');
    expect(wordsOf(view)).not.toContain('Arvania – Borland');
    await expectAccessible(view);
  });
});

describe('attache-country-view', () => {
  test('lists the dossiers of a country, found by any code', async () => {
    const view = await mount('attache-country-view', { code: 'aaa' }, stageWith());
    expect(wordsOf(view)).toContain('AAA · State · 1 dossier');
    expect(wordsOf(view)).toContain('Arvania – Borland');
    await expectAccessible(view);
  });

  test('a country without a dossier is not called one without relations', async () => {
    const view = await mount('attache-country-view', { code: 'OLD' }, stageWith());
    expect(wordsOf(view)).toContain('they have not been researched');
  });

  test('an unknown code is a problem page', async () => {
    const view = await mount('attache-country-view', { code: 'ZZZ' }, stageWith());
    expect(wordsOf(view)).toContain('No country “ZZZ” in this edition');
    await expectAccessible(view);
  });
});

describe('attache-pair-sheet-view', () => {
  const pair = { first: 'OLD', second: 'AAA' };

  test('says first that the pair was not researched, then what the records have in common', async () => {
    const stage = stageWith();
    const ready = vi.fn<(event: Event) => void>();
    stage.addEventListener(ViewReadyEvent.type, ready);
    const view = await mount('attache-pair-sheet-view', pair, stage);
    await waitForWords(view, 'Arvania and Old Union');
    const words = wordsOf(view);
    for (const part of [
      'Not researched in this edition. That does not mean that Arvania and Old Union have no relations',
      '1,234 km Measured as a great circle between the capitals.',
      'Common land border Not recorded',
      'French',
      'West African CFA Franc',
      'Arvania member and Old Union observer',
      '28 Sep 1960',
      'as of 1 Jan 2025',
      'Arvania: 1 dossier',
      'No dossier of this edition is about Old Union.',
    ]) {
      expect(words).toContain(part);
    }
    await waitForWords(view, 'Arvania and Borland opened diplomatic relations.');
    const event = ready.mock.lastCall?.[0];
    expect(event instanceof ViewReadyEvent && event.title).toBe('Arvania and Old Union');
    expect(event instanceof ViewReadyEvent && event.place?.localName).toBe('h1');
    await expectAccessible(view);
  });

  test('the same country twice is a plain sentence and no question', async () => {
    const pairSheet = vi.fn(() => Promise.resolve(sheet));
    const same = { first: 'AAA', second: 'AAA' };
    const view = await mount('attache-pair-sheet-view', same, stageWith(fakeApi({ pairSheet })));
    expect(wordsOf(view)).toContain('Arvania and Arvania are the same country');
    expect(pairSheet).not.toHaveBeenCalled();
    await expectAccessible(view);
  });

  test('a failure can be tried again', async () => {
    const pairSheet = vi
      .fn(() => Promise.resolve(sheet))
      .mockRejectedValueOnce(new ApiError({ code: 'timeout', message: 'It took too long.' }));
    const view = await mount('attache-pair-sheet-view', pair, stageWith(fakeApi({ pairSheet })));
    await waitForWords(view, 'It took too long.');
    find(find(view, 'attache-problem'), 'button').click();
    await waitForWords(view, 'Not researched in this edition.');
  });
});

describe('attache-dossier-view', () => {
  async function mountDossier(properties = {}) {
    const view = await mount('attache-dossier-view', { pair: PAIR, ...properties }, stageWith());
    await waitForWords(view, 'Arvania and Borland');
    // The register is drawn last.
    await waitForWords(view, 'Not opened by the editors');
    return view;
  }

  test('shows head, standing, themes, threads, records, gaps, names and register', async () => {
    const words = wordsOf(await mountDossier());
    for (const part of [
      'Arvanie et Borland',
      'AAA-BBB · 6 claims, 2 sources, 2 threads',
      'Also covers Old Union',
      'From Arvania’s background',
      'The raid of 2019',
      'Ana Ilves',
      'The date on which the embassy opened',
      'A line of the paper is lost.',
      'Not opened by the editors; cited by source 1.',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('the claim of the address is marked, announced and ready for the focus', async () => {
    const stage = stageWith();
    const ready = vi.fn<(event: Event) => void>();
    stage.addEventListener(ViewReadyEvent.type, ready);
    const view = await mount('attache-dossier-view', { pair: PAIR, claim: `${PAIR}/c03` }, stage);
    await waitForWords(view, 'Arvania and Borland');
    await vi.waitFor(() => {
      expect(ready).toHaveBeenCalled();
    });
    const event = ready.mock.lastCall?.[0];
    expect(event instanceof ViewReadyEvent && event.isPlace && event.place?.id).toBe(`${PAIR}/c03`);
    expect(inside(view).querySelectorAll('[is-addressed]')).toHaveLength(1);
  });

  test('what is drawn after the head leaves the claims and the focus alone', async () => {
    const view = await mount('attache-dossier-view', { pair: PAIR }, stageWith());
    await waitForWords(view, 'Arvania and Borland');
    const first = find(view, 'attache-claim');
    first.focus();
    await waitForWords(view, 'Not opened by the editors');
    expect(find(view, 'attache-claim')).toBe(first);
    expect(first.matches(':focus-within')).toBe(true);
  });

  test('keys step from claim to claim', async () => {
    const view = await mountDossier();
    view.stepClaim(1);
    const first = inside(view).querySelector('attache-claim:focus-within')?.id;
    view.stepClaim(1);
    expect(inside(view).querySelector('attache-claim:focus-within')?.id).not.toBe(first);
    view.stepClaim(-1);
    expect(inside(view).querySelector('attache-claim:focus-within')?.id).toBe(first);
  });

  test('a source opens in place; Escape leads back to its number', async () => {
    const view = await mountDossier();
    const number = find(find(view, 'attache-claim'), '.ref');
    number.focus();
    await userEvent.keyboard('{Enter}');
    const popover = find(view, 'attache-source-popover');
    await vi.waitFor(() => {
      expect(find(popover, '[popover]').matches(':popover-open')).toBe(true);
    });
    await settled(popover);
    expect(wordsOf(popover)).toContain('Relations opened');
    await expectAccessible(popover);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(number.matches(':focus')).toBe(true);
    });
  });

  test('a pair without a dossier is never called a pair without relations', async () => {
    const api = fakeApi({
      dossier: () => Promise.reject(new ApiError({ code: 'not-found', message: 'No such pair.', near: [PAIR] })),
    });
    const view = await mount('attache-dossier-view', { pair: 'AAA-CCC' }, stageWith(api));
    await waitForWords(view, 'No dossier “AAA-CCC” in this edition');
    expect(wordsOf(view)).toContain('That does not mean that there are no relations');
    expect(wordsOf(view)).toContain(PAIR);
    await expectAccessible(view);
  });

  test('markup in claims, notes and titles is shown as text', async () => {
    const view = await mountDossier();
    expect(wordsOf(view)).toContain(XSS);
    expect('wasInjected' in window).toBe(false);
  });

  test('is accessible as a whole', async () => {
    await expectAccessible(await mountDossier());
  });
});

describe('other pages', () => {
  test('the legend explains every kind and is accessible', async () => {
    const view = await mount('attache-legend-view', {}, stageWith());
    for (const word of ['Allegation', 'Denial', 'Superseded', 'low confidence', 'c. 1961', '4 or 5 Aug 2024']) {
      expect(wordsOf(view)).toContain(word);
    }
    await expectAccessible(view);
  });

  test('a damaged corpus is explained: file, what happened, what to do', async () => {
    const view = await mount(
      'attache-problem-view',
      { problem: { kind: 'corpus', file: 'catalogue.json', message: 'is damaged' } },
      stageWith(),
    );
    const words = wordsOf(view);
    expect(words).toContain('catalogue.json');
    expect(words).toContain('The file is damaged.');
    expect(words).toContain('Install this edition');
    await expectAccessible(view);
  });
});
