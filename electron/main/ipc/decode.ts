/** One decoder for each channel: what the page sends is data from outside until it has passed here. */
import * as v from 'valibot';
import type { Channel, Contract } from '../../common/contract.ts';

const MAX_QUERY = 10_000;
/** Longest name of a country that is read; official names are shorter. */
const MAX_NAME = 128;
const Nothing = v.null();
/** More values than a facet has. */
const MAX_CHOSEN = 100;
const Chosen = v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(MAX_CHOSEN)));

/** A channel without a decoder does not compile. */
export const INPUT_SCHEMAS = {
  'app:status': Nothing,
  'search:query': v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    facets: v.exactOptional(
      v.strictObject({ country: Chosen, theme: Chosen, decade: Chosen, status: Chosen, lang: Chosen }),
    ),
    caret: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_QUERY))),
    exact: v.exactOptional(v.boolean()),
    explain: v.exactOptional(v.boolean()),
  }),
  'dossier:get': v.strictObject({ pair: v.pipe(v.string(), v.maxLength(64)) }),
  'pair:sheet': v.strictObject({
    a: v.pipe(v.string(), v.maxLength(MAX_NAME)),
    b: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  }),
  'settings:get': Nothing,
  'settings:set': v.strictObject({ theme: v.picklist(['system', 'light', 'dark']) }),
} satisfies { [C in Channel]: v.GenericSchema<Contract[C]['in']> };
