/**
 * Tries what each directive forbids, from a script that the page itself loads: a driver's own scripts
 * stand above the policy. Leaves { directive: true where it held } on the root element.
 */
'use strict';
const violated = new Set();
document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));

const settle = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const throws = (action) => {
  try {
    action();
    return false;
  } catch {
    return true;
  }
};

async function probe() {
  const inert = document.createElement('div');
  const elsewhere = 'https://elsewhere.invalid/';
  // The name Lit uses is free here, since this page does not load Lit: it carries the worker past Trusted Types.
  const urls = window.trustedTypes.createPolicy('lit-html', { createScriptURL: (url) => url });
  const otherPolicy = throws(() => window.trustedTypes.createPolicy('other', { createHTML: (html) => html }));
  const strings = throws(() => (inert.innerHTML = '<b>x</b>'));
  new Audio(`${elsewhere}a.mp3`).load();
  new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  void new FontFace('probe', 'url(data:font/woff2;base64,d09GMg==)').load().catch(() => undefined);
  void fetch(elsewhere).catch(() => undefined);
  throws(() => new Worker(urls.createScriptURL('/csp-worker.js')));
  const base = document.createElement('base');
  base.href = elsewhere;
  document.head.append(base);
  await settle(300);
  const baseHeld = violated.has('base-uri') && !document.baseURI.startsWith(elsewhere);
  base.remove();
  document.forms[0].submit();
  await settle(300);
  const styled = getComputedStyle(document.body).borderTopWidth === '7px';
  return {
    'default-src': violated.has('media-src'),
    'script-src': violated.has('script-src-elem') && document.documentElement.dataset.inlineScript === undefined,
    'style-src': violated.has('style-src-elem') && !styled,
    'img-src': violated.has('img-src'),
    'font-src': violated.has('font-src'),
    'connect-src': violated.has('connect-src'),
    'worker-src': violated.has('worker-src'),
    'object-src': violated.has('object-src'),
    'frame-src': violated.has('frame-src'),
    'base-uri': baseHeld,
    'form-action': violated.has('form-action'),
    'require-trusted-types-for': strings,
    'trusted-types': otherPolicy,
  };
}

window.addEventListener('load', () => {
  void probe().then((held) => {
    document.documentElement.dataset.probe = JSON.stringify(held);
    document.documentElement.dataset.ready = 'true';
    window.attache.ready();
  });
});
