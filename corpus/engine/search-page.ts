export type * from '../model/search-page.ts';
