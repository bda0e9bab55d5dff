/** A source of the user: the corpus's model, cited as `own:…` (`ownSourceRef`). */
import * as v from 'valibot';
import { SourceSchema } from '../../model/records.ts';
import { TextSchema } from '../../model/scalars.ts';
import { DERIVATION_TYPES } from '../../model/terms.ts';
import { open } from '../scalars.ts';
import { AnySourceRefSchema } from './target.ts';

const { id: _id, ...corpusEntries } = SourceSchema.entries;

export const ownSourceEntries = {
  ...corpusEntries,
  csl: open(SourceSchema.entries.csl.entries),
  derivedFrom: v.exactOptional(
    v.union([
      open({ source: AnySourceRefSchema, type: v.picklist(DERIVATION_TYPES) }),
      open({ description: TextSchema, type: v.picklist(DERIVATION_TYPES) }),
    ]),
  ),
};
