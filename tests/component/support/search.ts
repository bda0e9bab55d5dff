/** Mounts the search page on an answer that a test decides, and hears what it tells the shell. */
import { vi } from 'vitest';
import type { SearchInput, SearchPage } from '../../../corpus/model/search-page.ts';
import { SearchNarrowEvent } from '../../../renderer/components/search-facets/search-narrow-event.ts';
import type { Api } from '../../../renderer/services/api.ts';
import type { SearchViewElement } from '../../../renderer/views/search/search-view.ts';
import '../../../renderer/views/search/search-view.ts';
import { answer } from '../fixtures/search-page.ts';
import { mount, waitForWords } from './mount.ts';
import { fakeApi, stageWith } from './services.ts';

/** An answer with everything that `answer` has but what is given. */
export const answering = (changes: Partial<SearchPage>): Pick<Api, 'search'> => ({
  search: vi.fn(({ text }: SearchInput) => Promise.resolve({ ...answer(text), ...changes })),
});

/** As the shell does: a choice in the page comes back as a property. */
export async function mountSearch(
  properties: Partial<SearchViewElement>,
  api: Pick<Api, 'search'> = answering({}),
  words = 'claim',
): Promise<SearchViewElement> {
  const stage = stageWith(fakeApi(api));
  const view = await mount('attache-search-view', properties, stage);
  stage.addEventListener(SearchNarrowEvent.type, (event) => {
    if (event instanceof SearchNarrowEvent) view.facets = event.facets;
  });
  await waitForWords(view, words);
  return view;
}
