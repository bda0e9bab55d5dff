/** The undo log: what was done, in order, with what takes it back. Records like all others, so it outlives a restart. */
import type { Notebook } from '../notebook.ts';
import { idOf, inverseOf, type Operation } from '../operations.ts';
import type { Back, Step } from '../records/step.ts';
import { refused, taken, type Taken } from '../refusal.ts';
import type { Command } from './command.ts';
import type { Context } from './next-edition.ts';

/** How many steps can be taken back. */
export const MAX_STEPS = 100;
/** How long the edits of one item are one step. */
const GROUP_TIME = 5 * 60_000;

/** The batch with what the log must remember of it: a new step, steps that can no longer be redone or undone gone. */
export function logged(
  notebook: Notebook,
  batch: readonly Operation[],
  command: Command,
  context: Context,
): Operation[] {
  const done = notebook.steps.filter((step) => !step.value.isUndone);
  const dropped = notebook.steps.filter((step) => step.value.isUndone);
  const last = done.at(-1);
  const group = command.do === 'edit' ? `edit ${command.id}` : null;
  const back = inverseOf(notebook.records, batch) as Back[];
  const isSameStep =
    dropped.length === 0 &&
    last !== undefined &&
    group !== null &&
    last.value.group === group &&
    Date.parse(context.now) - Date.parse(last.value.at) < GROUP_TIME;
  const step: Step = isSameStep
    ? { ...last, value: { ...last.value, back: joined(last.value.back, back) } }
    : {
        id: context.newId(),
        kind: 'step',
        value: {
          number: (notebook.steps.at(-1)?.value.number ?? 0) + 1,
          at: context.now,
          did: command.do,
          group,
          isUndone: false,
          back,
        },
      };
  const tooMany = isSameStep ? [] : done.slice(0, Math.max(0, done.length + 1 - MAX_STEPS));
  return [...batch, { put: step }, ...[...dropped, ...tooMany].map(({ id }): Operation => ({ delete: id }))];
}

/** What takes two batches back: of each record the state before the first. */
function joined(first: readonly Back[], second: readonly Back[]): Back[] {
  const known = new Set(first.map(idOf));
  return [...first, ...second.filter((each) => !known.has(idOf(each)))];
}

/** The step that "undo" would take back, and the one that "redo" would do again. */
export function nextSteps(notebook: Notebook): { readonly undo: Step | null; readonly redo: Step | null } {
  return {
    undo: notebook.steps.findLast((step) => !step.value.isUndone) ?? null,
    redo: notebook.steps.find((step) => step.value.isUndone) ?? null,
  };
}

/** Takes the last step back, or does the last that was taken back again. */
export function toggleStep(notebook: Notebook, which: 'undo' | 'redo'): Taken<Operation[]> {
  const step = nextSteps(notebook)[which];
  if (step === null) {
    return which === 'undo'
      ? refused('nothing-to-undo', '', 'there is no step to take back')
      : refused('nothing-to-redo', '', 'there is no step to do again');
  }
  const back = inverseOf(notebook.records, step.value.back) as Back[];
  const value = { ...step.value, back, isUndone: which === 'undo' };
  return taken([...step.value.back, { put: { ...step, value } }]);
}
