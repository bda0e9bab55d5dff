/** Apostrophes and single quotes as a book prints them. The length stays, so that marks keep their offsets. */
export const typeset = (text: string): string =>
  text.replaceAll(/(^|[\s([{“"–—/])'(?=[\p{L}\p{N}])/gu, '$1‘').replaceAll("'", '’');
