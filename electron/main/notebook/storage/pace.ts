/** Long work in slices: the main process answers its windows in between. */

const SLICE_MS = 6;

/** Returns a function to await between small steps; it lets other work run when the slice is used up. */
export function pace(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    began = performance.now();
  };
}
