/** Lint rules: strict typed rules everywhere, Lit's and accessibility rules in the window, and the choke points. */
import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Names of a module that only the listed files may import. */
const only = (name, importNames, message) => ({ name, importNames, message });

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      'node_modules/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      'tests/**/fixture-app/',
      'tests/e2e/csp-page/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An empty private constructor guards a factory, and static-only classes do not occur.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Index signatures are read with brackets on purpose: the compiler asks for it.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['electron/main/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            only('electron', ['ipcMain'], 'Calls go through electron/main/ipc/handle.ts.'),
            only('electron', ['protocol'], 'The window is served by electron/main/protocol/register.ts.'),
            only('electron', ['shell'], 'The application opens nothing outside itself.'),
            only('electron', ['net'], 'The application makes no network connection.'),
            ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'].flatMap((name) => [
              { name: `node:${name}`, message: 'The application makes no network connection.' },
            ]),
          ],
        },
      ],
    },
  },
  {
    files: ['electron/main/ipc/handle.ts', 'electron/main/protocol/register.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['renderer/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        { name: 'attache', message: 'The bridge is reached through renderer/services/api.ts.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'attache', message: 'The bridge is reached through renderer/services/api.ts.' },
      ],
    },
  },
  { files: ['renderer/services/api.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['tests/**/*.ts', 'build/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
