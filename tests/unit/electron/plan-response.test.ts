import { describe, expect, it } from 'vitest';
import { isAppUrl } from '../../../electron/common/app-url.ts';
import { planResponse } from '../../../electron/main/protocol/plan-response.ts';
import type { AssetMap } from '../../../electron/main/protocol/assets.ts';

const assets: AssetMap = new Map([
  ['/index.html', { file: '/build/renderer/index.html', mime: 'text/html; charset=utf-8' }],
  ['/flags/MLI.svg', { file: '/build/renderer/flags/MLI.svg', mime: 'image/svg+xml' }],
]);
const status = (url: string, method = 'GET'): number => planResponse(assets, method, url).status;

describe('planResponse', () => {
  it.each([
    'app://attache/index.html',
    'app://attache/',
    'app://attache',
    'app://attache/index.html?x=1',
    'app://attache/index.html#/dossier',
    'app://attache/flags/MLI.svg',
  ])('serves %s', (url) => {
    const plan = planResponse(assets, 'GET', url);
    expect(plan.status).toBe(200);
    expect([...assets.values()]).toContain(plan.asset);
  });

  const ESCAPES = [
    '..',
    '%2e%2e',
    '%2E%2e%2f',
    '..%5c',
    '\\',
    '//',
    '%00',
    '\0',
    '::$DATA',
    'CON',
    'NUL',
    './',
    '%252e',
  ];
  it('finds no file outside the map, however the path is spelled', () => {
    let tried = 0;
    for (const a of ESCAPES) {
      for (const b of ESCAPES) {
        for (const rest of ['main/main.js', 'index.html', 'etc/passwd', 'INDEX.HTML']) {
          for (const url of [
            `app://attache/${a}/${b}/${rest}`,
            `app://attache/${a}${rest}`,
            `app://attache${a}${b}${rest}`,
            `app://${a}/${rest}`,
          ]) {
            const { asset } = planResponse(assets, 'GET', url);
            expect(asset === null || [...assets.values()].includes(asset)).toBe(true);
            tried += 1;
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(2000);
    expect(status('app://attache/../main/main.js')).toBe(404);
    expect(status('app://attache/%2e%2e/main/main.js')).toBe(404);
    expect(status('app://attache/INDEX.HTML')).toBe(404);
  });

  it.each([
    'app://other/index.html',
    'app://attache.evil/index.html',
    'app://attache@evil/index.html',
    'file:///index.html',
    'https://attache/index.html',
    'APP://attache/index.html',
    '',
  ])('does not answer for %j', (url) => {
    expect(status(url)).toBe(404);
    expect(isAppUrl(url)).toBe(false);
  });

  it('answers reading only', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(status('app://attache/index.html', method)).toBe(405);
    expect(planResponse(assets, 'HEAD', 'app://attache/index.html')).toMatchObject({ status: 200, asset: null });
  });

  it('sends the policy and the type with every answer', () => {
    for (const url of ['app://attache/index.html', 'app://attache/none']) {
      const { headers } = planResponse(assets, 'GET', url);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect(planResponse(assets, 'GET', 'app://attache/flags/MLI.svg').headers['content-type']).toBe('image/svg+xml');
  });
});
