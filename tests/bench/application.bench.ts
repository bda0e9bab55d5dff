/** The application as a reader meets it: from starting the process to the first search answered, and its memory. */
import { launchApp, type LaunchedApp } from '../../build/hosts/launch.ts';
import { QUERIES } from './queries.ts';
import { median, timings, type Bench } from './statistics.ts';

const STARTS = 5;
const MEGABYTE = 1024 * 1024;

/** Types a query into the real field and waits for the first hit; milliseconds. */
async function firstHit(app: LaunchedApp, text: string): Promise<number> {
  const field = app.page.getByRole('combobox', { name: 'Search claims and pairs' });
  await field.fill('');
  const started = performance.now();
  await field.fill(text);
  await app.page.locator('mark').first().waitFor();
  return performance.now() - started;
}

/** Round trips from the page through preload, main and worker and back, timed in the page. */
async function roundTrips(app: LaunchedApp): Promise<number[]> {
  return app.page.evaluate(async (queries) => {
    const samples: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const text of queries) {
        const started = performance.now();
        await (
          window as unknown as { attache: { call(channel: string, input: unknown): Promise<unknown> } }
        ).attache.call('search:query', { text, limit: 50 });
        samples.push(performance.now() - started);
      }
    }
    return samples;
  }, QUERIES);
}

export const applicationBench: Bench = {
  name: 'application',
  async run() {
    const starts: number[] = [];
    const usable: number[] = [];
    const memory: number[] = [];
    let trips: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      const app = await launchApp({});
      try {
        await app.ready();
        starts.push(app.startMs);
        usable.push(app.startMs + (await firstHit(app, 'goita putin')));
        memory.push((await app.mainMemory()) / MEGABYTE);
        if (start === STARTS - 1) trips = await roundTrips(app);
      } finally {
        await app.close();
      }
    }
    return [
      ...timings('start to ready', starts),
      ...timings('start to first usable search', usable),
      { name: 'main process, resident (with the host), median', value: median(memory), unit: 'MB' },
      ...timings('search from the page and back', trips),
    ];
  },
};
