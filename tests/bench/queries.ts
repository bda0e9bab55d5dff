/** What readers type, in the ways they type it: the same list for every benchmark of search. */
export const QUERIES: readonly string[] = [
  'goita putin',
  'Ilyushin',
  'Yusov',
  'forged note verbale',
  'recognition of Kosovo',
  'ambassador credentials',
  'wagner',
  'лавров',
  'Россия',
  'mali rus',
  'sanctions 2023',
  'severed relations ukraine',
  'touré',
  'zzz nothing',
  'the',
];

/** Every beginning of every query from two letters on, as a reader types it. */
export const KEYSTROKES: readonly string[] = QUERIES.flatMap((query) =>
  Array.from({ length: Math.max(0, query.length - 1) }, (_, at) => query.slice(0, at + 2)),
);
