/** What a user can do to the notebook, and what comes of it. */
import type { ItemId } from '../ids.ts';
import type { Draft } from '../items/item.ts';
import type { Operation } from '../operations.ts';
import type { Refusal } from '../refusal.ts';

export type Command =
  | {
      readonly do: 'create';
      readonly draft: Draft;
      /** For an editor that had to name its item before there was anything to save. */
      readonly id?: ItemId;
      readonly tags?: readonly string[];
      readonly collections?: readonly ItemId[];
    }
  | { readonly do: 'edit'; readonly id: ItemId; readonly draft: Draft }
  /** Makes an item again what it was in an earlier version. */
  | { readonly do: 'revert'; readonly version: string }
  | { readonly do: 'trash'; readonly ids: readonly ItemId[] }
  | { readonly do: 'restore'; readonly ids: readonly ItemId[] }
  /** Deletes for good; without ids everything that is in the trash. Not kept in the undo log. */
  | { readonly do: 'empty-trash'; readonly ids?: readonly ItemId[] }
  | {
      readonly do: 'tag';
      readonly ids: readonly ItemId[];
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | {
      readonly do: 'file';
      readonly ids: readonly ItemId[];
      readonly into: readonly ItemId[];
      readonly outOf: readonly ItemId[];
    }
  /** Puts a collection into another or at the top, before one of its new siblings or last. */
  | {
      readonly do: 'arrange';
      readonly id: ItemId;
      readonly parent: ItemId | null;
      readonly before: ItemId | null;
    }
  /** Says of an edition that a merge kept beside another that it is no longer in question. */
  | { readonly do: 'settle'; readonly id: ItemId }
  /** What `planImport` has worked out, as one step. */
  | { readonly do: 'import'; readonly operations: readonly Operation[] }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

export type CommandName = Command['do'];

export interface Done {
  readonly ok: true;
  /** To be saved whole, then given to `applyBatch`. Empty when the command changes nothing. */
  readonly batch: readonly Operation[];
  /** Takes exactly this batch back, the undo log with it. */
  readonly inverse: readonly Operation[];
  /** Records of which no trace may stay on the medium, once the batch is saved. */
  readonly purge: readonly string[];
}

export type Outcome = Done | { readonly ok: false; readonly refusals: readonly Refusal[] };
