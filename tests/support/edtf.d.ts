/** The part of the EDTF reference library that the tests hold our parser against; it ships no types of its own. */
declare module 'edtf' {
  /** `min` and `max` in milliseconds since 1970. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
