/** Electron's options of `printToPDF` in the browser's own words. */
export interface PdfOptions {
  readonly landscape?: boolean;
  readonly displayHeaderFooter?: boolean;
  readonly printBackground?: boolean;
  readonly scale?: number;
  readonly pageSize?: string | { readonly width: number; readonly height: number };
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
  readonly pageRanges?: string;
  readonly headerTemplate?: string;
  readonly footerTemplate?: string;
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}

/** Width and height in inches. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** The parameters of the browser's `Page.printToPDF`; Electron's default paper is Letter as well. */
export function pdfParameters(options: PdfOptions): Record<string, string | number | boolean> {
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  const named = typeof pageSize === 'string' ? SIZES[pageSize] : ([pageSize.width, pageSize.height] as const);
  if (named === undefined)
    throw new Error(`The paper ${JSON.stringify(pageSize)} is not provided by the Chromium host`);
  const sides = Object.entries(margins).map(([side, inches]) => [
    `margin${side.charAt(0).toUpperCase()}${side.slice(1)}`,
    inches,
  ]);
  return {
    ...same,
    paperWidth: named[0],
    paperHeight: named[1],
    ...(Object.fromEntries(sides) as Record<string, number>),
  };
}
