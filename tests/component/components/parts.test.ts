/** The smaller elements: flag, hit, standing, ribbon, thread, source, names, theme, contents, problem. */
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../renderer/components/copy-button/copy-button.ts';
import '../../../renderer/components/flag/flag.ts';
import '../../../renderer/components/names/names.ts';
import '../../../renderer/components/problem/problem.ts';
import { RetryEvent } from '../../../renderer/components/problem/retry-event.ts';
import '../../../renderer/components/record-list/record-list.ts';
import '../../../renderer/components/ribbon/ribbon.ts';
import '../../../renderer/components/search-hit/search-hit.ts';
import '../../../renderer/components/shortcuts-dialog/shortcuts-dialog.ts';
import '../../../renderer/components/side-nav/side-nav.ts';
import '../../../renderer/components/source-entry/source-entry.ts';
import '../../../renderer/components/standing/standing.ts';
import { ThemeSelectEvent } from '../../../renderer/components/theme-switch/theme-switch.ts';
import '../../../renderer/components/thread/thread.ts';
import '../../../renderer/components/toc/toc.ts';
import { indexDossier } from '../../../renderer/model/dossier-index.ts';
import { readNames } from '../../../renderer/model/names-reading.ts';
import { agreementLine, appointmentLine, missionLine } from '../../../renderer/model/record-lines.ts';
import { readRibbon } from '../../../renderer/model/ribbon-reading.ts';
import { readSource } from '../../../renderer/model/source-reading.ts';
import { readStanding } from '../../../renderer/model/standing-reading.ts';
import { readThread } from '../../../renderer/model/thread-reading.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { PAIR, dossier } from '../fixtures/dossier.ts';
import { hit, standingHit } from '../fixtures/search-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, inside, mount, newStage, wordsOf } from '../support/mount.ts';

const index = indexDossier(dossier);
const today = new Date(2026, 10, 21);

describe('attache-flag', () => {
  test('is decoration: its picture has an empty text', async () => {
    const flag = await mount('attache-flag', { code: 'AAA' });
    expect(find(flag, 'img').alt).toBe('');
    expect(find(flag, 'img').getAttribute('src')).toBe('/flags/AAA.svg');
  });

  test('a picture that is missing leaves a neutral box', async () => {
    const flag = await mount('attache-flag', { code: 'QQQ' });
    find(flag, 'img').dispatchEvent(new Event('error'));
    await flag.updateComplete;
    expect(inside(flag).querySelector('img')).toBeNull();
    expect(inside(flag).querySelector('span')).not.toBeNull();
  });

  test('what is no code is never asked for', async () => {
    const flag = await mount('attache-flag', { code: '../x' });
    expect(inside(flag).querySelector('img')).toBeNull();
  });
});

describe('attache-search-hit', () => {
  test('is a link with date, kind, marked words, status, names and sources', async () => {
    const element = await mount('attache-search-hit', { hit });
    expect(find(element, 'a').getAttribute('href')).toBe(`#/dossier/${PAIR}?claim=${PAIR}/c02`);
    expect(find(element, 'mark').textContent).toBe('raiders');
    expect(wordsOf(element)).toContain('2 Jun 2019');
    expect(wordsOf(element)).toContain('Allegation. The raiders had been armed');
    expect(wordsOf(element)).toContain('Denied');
    expect(wordsOf(element)).toContain('Named in the record: Arvania');
    expect(wordsOf(element)).toContain('2 sources');
    await expectAccessible(element);
  });

  test('a standing condition says as of when', async () => {
    const element = await mount('attache-search-hit', { hit: standingHit });
    expect(wordsOf(element)).toContain('as of 16 Feb 2009');
    expect(inside(element).querySelector('.lead-in')).toBeNull();
  });
});

describe('standing', () => {
  test('three axes, each with its word and what was last seen', async () => {
    const element = await mount('attache-standing', { reading: readStanding(index, today), pair: PAIR });
    const words = wordsOf(element);
    for (const part of [
      'Recognition',
      'Diplomatic relations',
      'Representation',
      'Not recorded',
      'Severed',
      'by Arvania',
    ]) {
      expect(words).toContain(part);
    }
    expect(find(element, '.as-of.old').textContent).toContain('17');
    await expectAccessible(element);
  });

  test('over time: a table says what the drawing shows', async () => {
    const element = await mount('attache-ribbon', { reading: readRibbon(index, today) });
    expect(find(element, '.band').ariaHidden).toBe('true');
    expect(inside(element).querySelectorAll('tbody tr')).toHaveLength(4);
    find(element, 'details').open = true;
    await expectAccessible(element);
  });
});

describe('attache-thread', () => {
  const threads = dossier.threads.map((thread) => readThread(thread, index, today));

  test('accounts stand left and right, common ground between', async () => {
    const element = await mount('attache-thread', { reading: threads[0] ?? null });
    expect([...inside(element).querySelectorAll('.accounts > li')].map((row) => row.className)).toEqual([
      'joint',
      'left',
      'right',
    ]);
    expect(wordsOf(element)).toContain('Two accounts stand side by side.');
    await expectAccessible(element);
  });

  test('a thread without sides is one sequence', async () => {
    const element = await mount('attache-thread', { reading: threads[1] ?? null });
    expect(inside(element).querySelectorAll('.sequence > li')).toHaveLength(2);
    await expectAccessible(element);
  });
});

describe('records', () => {
  test('a source: address as text to copy, never a link out', async () => {
    const [gazette] = dossier.sources;
    if (gazette === undefined) throw new Error('the fixture has a source');
    const element = await mount('attache-source-entry', { source: readSource(gazette, index), hasClaims: true });
    expect(wordsOf(element)).toContain('https://gazette.example/1960/relations');
    expect([...inside(element).querySelectorAll('a')].every((a) => a.getAttribute('href')?.startsWith('#'))).toBe(true);
    await expectAccessible(element);
  });

  test('copying says that it was done, or what to do instead', async () => {
    const element = await mount('attache-copy-button', { text: 'x', label: 'Address' });
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce(undefined);
    find(element, 'button').click();
    await vi.waitFor(() => {
      expect(find(element, '[role=status]').textContent).toBe('Copied');
    });
    write.mockRejectedValueOnce(new Error('denied'));
    find(element, 'button').click();
    await vi.waitFor(() => {
      expect(find(element, '[role=status]').textContent).toContain('by hand');
    });
    await expectAccessible(element);
    write.mockRestore();
  });

  test('names: every spelling with its language', async () => {
    const element = await mount('attache-names', { groups: readNames(index) });
    expect(find(element, '[lang=ru]').textContent).toBe('Ана Илвес');
    expect(wordsOf(element)).toContain('Old Union');
    await expectAccessible(element);
  });

  test('missions, posts and agreements as lines', async () => {
    const element = await mount('attache-record-list', {
      lines: [
        ...dossier.missions.map((mission) => missionLine(mission, index, today)),
        ...dossier.appointments.map((appointment) => appointmentLine(appointment, index)),
        ...dossier.agreements.map((agreement) => agreementLine(agreement, index)),
      ],
    });
    const words = wordsOf(element);
    expect(words).toContain('Embassy of Borland, Arva');
    expect(words).toContain('credentials presented 4 Mar 2008');
    expect(words).toContain('between Arvania and Borland');
    await expectAccessible(element);
  });
});

describe('frame', () => {
  test('the choice of colours is a group of radio buttons', async () => {
    const element = await mount('attache-theme-switch', { theme: 'system' });
    const chosen: string[] = [];
    element.addEventListener(ThemeSelectEvent.type, (event) => {
      if (event instanceof ThemeSelectEvent) chosen.push(event.theme);
    });
    find(element, 'input').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(chosen).toEqual(['light']);
    await expectAccessible(element);
  });

  test('the side lists the shelf, the edition, and where one is', async () => {
    const element = await mount('attache-side-nav', {
      catalogue,
      route: { name: 'dossier', pair: PAIR, claim: null, section: null },
      pair: PAIR,
    });
    expect(find(element, '[aria-current]').getAttribute('href')).toBe(`#/dossier/${PAIR}`);
    expect(wordsOf(element)).toContain('Edition 1.2.3');
    await expectAccessible(element);
  });

  test('contents mark where the reader is, folded or not', async () => {
    const entries = [
      { id: 'relations', label: 'Relations', href: '#/a', count: 3, isApart: false },
      { id: 'sources', label: 'Sources', href: '#/b', count: 2, isApart: true },
    ];
    const element = await mount('attache-toc', { entries, current: 'sources' });
    expect(find(element, '[aria-current]').textContent).toContain('Sources');
    await expectAccessible(element);
    element.isFolded = true;
    await element.updateComplete;
    await expectAccessible(element);
  });

  test('a problem says what happened and offers a way out', async () => {
    const stage = newStage();
    const element = await mount(
      'attache-problem',
      { heading: 'The search did not answer', message: 'It took too long.', canRetry: true, hasHome: true },
      stage,
    );
    const retry = vi.fn();
    stage.addEventListener(RetryEvent.type, retry);
    find(element, 'button').click();
    expect(retry).toHaveBeenCalledOnce();
    expect(find(element, 'a').getAttribute('href')).toBe('#/');
    await expectAccessible(element);
  });

  test('the shortcuts open as a dialog and close with Escape', async () => {
    const element = await mount('attache-shortcuts-dialog');
    element.show();
    const dialog = find(element, 'dialog');
    expect(dialog.open).toBe(true);
    await expectAccessible(element);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
  });
});
