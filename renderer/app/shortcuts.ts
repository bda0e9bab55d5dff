/** Keys that work everywhere. Single keys rest while one types, and can be switched off. */
export type ShellCommand =
  'focus-search' | 'show-shortcuts' | 'next-claim' | 'previous-claim' | 'go-back' | 'go-forward';

const SINGLE_KEYS: Readonly<Record<string, ShellCommand>> = {
  '/': 'focus-search',
  '?': 'show-shortcuts',
  j: 'next-claim',
  k: 'previous-claim',
};

const ALT_KEYS: Readonly<Record<string, ShellCommand>> = { ArrowLeft: 'go-back', ArrowRight: 'go-forward' };

/** Whether the key goes into a text: then it is no command. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  );
}

/** Behind an open dialog nothing moves. */
const isInDialog = (event: KeyboardEvent): boolean =>
  event.composedPath().some((node) => node instanceof HTMLDialogElement);

export function commandOf(event: KeyboardEvent, hasSingleKeys: boolean): ShellCommand | null {
  if (event.isComposing) return null;
  if (event.altKey) return isTyping(event) ? null : (ALT_KEYS[event.key] ?? null);
  const hasModifier = event.ctrlKey || event.metaKey;
  if (hasModifier) return event.key.toLowerCase() === 'k' && !event.shiftKey ? 'focus-search' : null;
  if (!hasSingleKeys || isTyping(event) || isInDialog(event)) return null;
  return SINGLE_KEYS[event.key.toLowerCase()] ?? null;
}
