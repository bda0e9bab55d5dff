/** Names of languages, scripts and currencies, from the browser's own tables. */
const CURRENCIES = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'code' });
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function currencyName(code: string): string {
  try {
    return CURRENCIES.of(code) ?? code;
  } catch {
    return code;
  }
}
