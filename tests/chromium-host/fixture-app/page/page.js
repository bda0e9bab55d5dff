// The first script of the page: what it sees is what the host has left behind.
globalThis.seenByTheFirstScript = Reflect.ownKeys(globalThis).map(String);
document.addEventListener('DOMContentLoaded', () => {
  document.documentElement.dataset.ready = 'true';
});
