/** One way in: a command and the notebook as it is give a batch to save and its inverse. Nothing is changed here. */
import type { Notebook } from '../notebook.ts';
import { inverseOf, type Operation } from '../operations.ts';
import { taken, type Taken } from '../refusal.ts';
import type { Command, Done, Outcome } from './command.ts';
import { emptyTrash } from './empty-trash.ts';
import { arrange, file, restore, settle, tag, trash } from './filing.ts';
import type { Context } from './next-edition.ts';
import { logged, toggleStep } from './steps.ts';
import { create, edit, revert } from './write.ts';

type LoggedCommand = Exclude<Command, { readonly do: 'undo' | 'redo' | 'empty-trash' }>;

/** Works a command out. `applyBatch` carries it out, once the storage has acknowledged it. */
export function run(notebook: Notebook, command: Command, context: Context): Outcome {
  if (command.do === 'empty-trash') {
    const emptied = emptyTrash(notebook, command.ids, context);
    return emptied.ok ? done(notebook, emptied.value.operations, emptied.value.purge) : emptied;
  }
  if (command.do === 'undo' || command.do === 'redo') {
    const batch = toggleStep(notebook, command.do);
    return batch.ok ? done(notebook, batch.value) : batch;
  }
  const batch = plan(notebook, command, context);
  if (!batch.ok) return batch;
  return done(notebook, batch.value.length === 0 ? [] : logged(notebook, batch.value, command, context));
}

function done(notebook: Notebook, batch: readonly Operation[], purge: readonly string[] = []): Done {
  return { ok: true, batch, inverse: inverseOf(notebook.records, batch), purge };
}

function plan(notebook: Notebook, command: LoggedCommand, context: Context): Taken<readonly Operation[]> {
  switch (command.do) {
    case 'create':
      return create(notebook, command, context);
    case 'edit':
      return edit(notebook, command, context);
    case 'revert':
      return revert(notebook, command, context);
    case 'trash':
      return trash(notebook, command, context);
    case 'restore':
      return restore(notebook, command, context);
    case 'tag':
      return tag(notebook, command, context);
    case 'file':
      return file(notebook, command, context);
    case 'arrange':
      return arrange(notebook, command, context);
    case 'settle':
      return settle(notebook, command, context);
    case 'import':
      return taken(command.operations);
  }
}
