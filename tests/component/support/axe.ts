/** Accessibility of what stands on the page, by axe-core: all rules of WCAG 2.2 A and AA, in both schemes. */
import axe from 'axe-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(element: Element): Promise<readonly string[]> {
  const results = await axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    rules: { 'target-size': { enabled: true } },
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')} – ${node.failureSummary ?? ''}`),
  );
}

export async function expectAccessible(element: Element): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    expect(await violations(element), theme).toEqual([]);
  }
  delete document.documentElement.dataset['theme'];
}
