/** Fails the run when a test was skipped or none ran, and says which host it ran on. */
import type { FullResult, Reporter, TestCase, TestResult } from 'playwright/types/testReporter';

export default class NoSkips implements Reporter {
  #ran = 0;
  readonly #skipped: string[] = [];
  readonly #hosts = new Set<string>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') this.#skipped.push(test.title);
    else this.#ran += 1;
    for (const { type, description } of test.annotations)
      if (type === 'host' && description !== undefined) this.#hosts.add(description);
  }

  onEnd(): Promise<{ status: FullResult['status'] } | undefined> {
    process.stdout.write(
      `\nhost: ${[...this.#hosts].join(', ') || 'none'}; ${String(this.#ran)} tests ran, ${String(this.#skipped.length)} skipped\n`,
    );
    for (const title of this.#skipped) process.stdout.write(`skipped, which counts as a failure: ${title}\n`);
    return Promise.resolve(this.#ran === 0 || this.#skipped.length > 0 ? { status: 'failed' } : undefined);
  }
}
