import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../renderer/components/claim/claim.ts';
import { SourceOpenEvent } from '../../../renderer/components/claim/source-open-event.ts';
import { readClaim } from '../../../renderer/model/claim-reading.ts';
import { indexDossier } from '../../../renderer/model/dossier-index.ts';
import { PAIR, XSS, dossier } from '../fixtures/dossier.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, mount, wordsOf } from '../support/mount.ts';

const index = indexDossier(dossier);
const today = new Date(2026, 10, 21);

async function mountClaim(id: string) {
  const claim = index.claims.get(`${PAIR}/${id}`);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return mount('attache-claim', { reading: readClaim(claim, index, today) });
}

describe('attache-claim', () => {
  test('draws date, kind, speaker, text, sources, number, status, links and note', async () => {
    const words = wordsOf(await mountClaim('c02'));
    expect(words).toContain('2 Jun 2019');
    expect(words).toContain('Allegation by Arvania. The raiders had been armed');
    expect(words).toContain('Denied · low confidence · Headline only');
    expect(words).toContain('Denied by 5 Jun 2019, c03');
    expect(words).toContain('Only the headline could be read.');
  });

  test('its number is a link with the address of the claim', async () => {
    const claim = await mountClaim('c02');
    expect(find(claim, '.id').getAttribute('href')).toBe(`#/dossier/${PAIR}?claim=${PAIR}/c02`);
  });

  test('the note on the date opens with the keyboard', async () => {
    const claim = await mountClaim('c02');
    const button = find(claim, 'button.how');
    button.focus();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{Enter}');
    await claim.updateComplete;
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(find(claim, '#how').checkVisibility()).toBe(true);
  });

  test('a source number asks for the source in place; with a modifier it stays a link', async () => {
    const claim = await mountClaim('c01');
    const asked: SourceOpenEvent[] = [];
    claim.addEventListener(SourceOpenEvent.type, (event) => {
      if (event instanceof SourceOpenEvent) asked.push(event);
    });
    find(claim, '.ref.unseen').click();
    expect(asked.map(({ source, claim: from }) => [source, from])).toEqual([['src:lost-book', `${PAIR}/c01`]]);
    const press = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    claim.addEventListener('click', (event) => {
      event.preventDefault();
    });
    find(claim, '.ref').dispatchEvent(press);
    expect(asked).toHaveLength(1);
  });

  test('markup in a text is shown as text', async () => {
    const claim = await mountClaim('c05');
    expect(wordsOf(claim)).toContain(XSS);
    expect(claim.shadowRoot?.querySelector('img')).toBeNull();
    expect('wasInjected' in window).toBe(false);
  });

  test.each(['c01', 'c02', 'c03', 'c04', 'c05'])('%s is accessible', async (id) => {
    await expectAccessible(await mountClaim(id));
  });

  test('an addressed claim is marked as current', async () => {
    const claim = await mountClaim('c02');
    claim.isAddressed = true;
    await claim.updateComplete;
    expect(find(claim, 'article').getAttribute('aria-current')).toBe('true');
    await expectAccessible(claim);
  });
});
