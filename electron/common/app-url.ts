/** The application's own address. Compared by scheme and host: `.origin` of such a URL is "null" in Node. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'attache';
export const START_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** True for addresses of the application itself, and for nothing else, however malformed. */
export function isAppUrl(text: string): boolean {
  const match = /^([a-z]+):\/\/([^/?#\\]*)(?:[/?#]|$)/.exec(text);
  return match?.[1] === APP_SCHEME && match[2] === APP_HOST;
}
