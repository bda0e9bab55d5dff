/** A missing or damaged file is named in words; the window is never blank. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { launchApp, type LaunchedApp } from '../../build/hosts/launch.ts';
import { AppCopy } from './app-copy.ts';
import { expect, test } from './fixture.ts';

/** Runs the application from a copy of the build after `damage`. */
async function withDamage(
  damage: (copy: AppCopy) => Promise<void>,
  look: (app: LaunchedApp) => Promise<void>,
): Promise<void> {
  const copy = await AppCopy.make();
  try {
    await damage(copy);
    const app = await launchApp({ appDir: copy.folder });
    try {
      await look(app);
    } finally {
      await app.close();
    }
  } finally {
    await copy.remove();
  }
}

async function flipOneByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

for (const file of ['search/index.bin', 'catalogue.json', 'manifest.json']) {
  test(`a missing ${file} is named`, async ({ hostNote }) => {
    await withDamage(
      (copy) => rm(copy.path(`corpus/${file}`)),
      async (app) => {
        hostNote(app.host);
        await app.ready();
        await expect(app.page.getByRole('main')).toContainText(file);
        await expect(app.page.getByRole('main')).toContainText('is missing');
      },
    );
  });
}

test('a damaged index is named', async ({ hostNote }) => {
  await withDamage(
    (copy) => flipOneByte(copy.path('corpus/search/index.bin')),
    async (app) => {
      hostNote(app.host);
      await app.ready();
      await expect(app.page.getByRole('main')).toContainText('search/index.bin');
      await expect(app.page.getByRole('main')).toContainText('is damaged');
    },
  );
});

test('a damaged dossier is named on its page, and the others open', async ({ hostNote }) => {
  await withDamage(
    (copy) => flipOneByte(copy.path('corpus/dossiers/MLI-RUS.json')),
    async (app) => {
      hostNote(app.host);
      await app.ready();
      await app.page.evaluate(() => (location.hash = '#/dossier/MLI-RUS'));
      await expect(app.page.getByRole('main')).toContainText('dossiers/MLI-RUS.json');
      await app.page.evaluate(() => (location.hash = '#/dossier/MLI-UKR'));
      await expect(app.page.getByRole('heading', { level: 1, name: /Mali.*Ukraine/ })).toBeVisible();
    },
  );
});

test('without the list of its own files the application says so and ends', async ({ hostNote }) => {
  const copy = await AppCopy.make();
  try {
    await rm(copy.path('manifest.json'));
    const message = await launchApp({ appDir: copy.folder }).then(
      async (app) => {
        hostNote(app.host);
        await app.exited;
        return app.stderr();
      },
      (error: unknown) => {
        hostNote('the host that was there');
        return String(error);
      },
    );
    expect(message).toContain('manifest.json');
  } finally {
    await copy.remove();
  }
});

test('damaged settings are kept under another name, and the reader is told', async ({ hostNote }) => {
  const copy = await AppCopy.make();
  try {
    const userData = copy.path('profile');
    const { mkdir, readdir } = await import('node:fs/promises');
    await mkdir(userData, { recursive: true });
    await writeFile(`${userData}/settings.json`, '{"theme": "da');
    const app = await launchApp({ userDataDir: userData });
    try {
      hostNote(app.host);
      await app.answerDialog(0);
      await app.ready();
      await expect.poll(async () => JSON.stringify(await app.askedQuestions())).toContain('settings.damaged-');
      const kept = (await readdir(userData)).find((name) => name.startsWith('settings.damaged-'));
      expect(await readFile(`${userData}/${kept ?? ''}`, 'utf8')).toBe('{"theme": "da');
    } finally {
      await app.close();
    }
  } finally {
    await copy.remove();
  }
});
