/**
 * The one content security policy, sent with every response. Nothing is inline, nothing is evaluated,
 * nothing comes from elsewhere; only Lit may turn strings into markup.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
] as const;

export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');
