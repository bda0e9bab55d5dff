/** What may be asked: longer pastes are cut, and half a character, as a paste can leave it, is replaced. */
const MAX_QUERY_CHARS = 1000;

export const cleanQuery = (text: string): string => text.slice(0, MAX_QUERY_CHARS).toWellFormed();
