/** Indexes as the product builds them, without names that are not stemmed: for tests of the index alone. */
import type lunr from 'lunr';
import { Analysis } from '../../corpus/search/analysis/analysis.ts';
import * as product from '../../corpus/search/build-index.ts';
import type { IndexedUnit } from '../../corpus/search/fields.ts';
import type { PackedIndex } from '../../corpus/search/packed/packed-index.ts';
import type { Segment } from '../../corpus/search/packed/segment.ts';

export const analysis = new Analysis([]);

export const configureBuilder = (builder: lunr.Builder): void => product.configureBuilder(builder, analysis);
export const buildIndex = (units: readonly IndexedUnit[]): Uint8Array => product.buildIndex(units, analysis);
export const buildPart = (units: readonly IndexedUnit[]): Segment => product.buildPart(units, analysis);
export const openIndex = (bytes: Uint8Array): PackedIndex => product.openIndex(bytes, analysis);
