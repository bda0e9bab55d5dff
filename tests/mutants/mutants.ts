/** What is broken, how it is checked, and what the check must say. */

export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly change: (text: string) => string;
  /** Commands in order; one of them must fail. */
  readonly check: readonly (readonly string[])[];
  /** The check's own message: failing for another reason does not count. */
  readonly message: RegExp;
}

const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

const POLICY = 'electron/main/security/csp.ts';
const RUN_POLICY = [
  ['node', 'build/build.ts'],
  ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', 'csp.spec.ts'],
];

/** Directive → the loosening that an absent-minded change would make. */
const LOOSENED: Readonly<Record<string, string>> = {
  'default-src': 'default-src *',
  'script-src': "script-src 'self' 'unsafe-inline'",
  'style-src': "style-src 'self' 'unsafe-inline'",
  'img-src': "img-src 'self' data:",
  'font-src': "font-src 'self' data:",
  'connect-src': 'connect-src *',
  'worker-src': "worker-src 'self'",
  'object-src': 'object-src *',
  'frame-src': "frame-src 'self'",
  'base-uri': 'base-uri *',
  'form-action': 'form-action *',
  'frame-ancestors': 'frame-ancestors *',
  'require-trusted-types-for': '',
  'trusted-types': 'trusted-types *',
};

const policyMutants = Object.entries(LOOSENED).map(([directive, loosened]): Mutant => ({
  name: `policy: ${directive}`,
  file: POLICY,
  // The directive's line, whichever quotes it stands in; an empty loosening removes it.
  change: replace(
    new RegExp(`^  (["'])${directive} .*\\1,\\n`, 'm'),
    loosened === '' ? '' : `  ${JSON.stringify(loosened)},\n`,
  ),
  check: RUN_POLICY,
  message: new RegExp(`${directive} does not hold`),
}));

const RUN_IMPORTS = [['node', 'build/checks/imports.ts']];
const RUN_TYPES = [['tsc', '-b']];

/** Adds an import at the top of a file. */
const importing =
  (specifier: string) =>
  (text: string): string =>
    `import ${JSON.stringify(specifier)};\n${text}`;

const arrow = (file: string, specifier: string, rule: string): Mutant => ({
  name: `arrow: ${rule}`,
  file,
  change: importing(specifier),
  check: RUN_IMPORTS,
  message: new RegExp(`^${rule}: `, 'm'),
});

const arrowMutants: readonly Mutant[] = [
  arrow('corpus/model/ids.ts', '../search/analysis/tokenize.ts', 'model-knows-nothing'),
  arrow('corpus/model/ids.ts', 'lunr', 'model-has-no-packages'),
  arrow('corpus/engine/files.ts', '../../electron/common/app-url.ts', 'corpus-knows-no-host'),
  arrow('corpus/search/analysis/tokenize.ts', 'node:fs', 'corpus-has-no-node'),
  arrow('corpus/notebook/ids.ts', '../search/analysis/fold.ts', 'notebook-knows-the-model'),
  arrow('corpus/search/fields.ts', '../engine/files.ts', 'search-below-engine'),
  arrow('electron/common/app-url.ts', '../main/security/csp.ts', 'common-knows-nothing'),
  arrow('electron/preload/preload.ts', '../../corpus/search/analysis/tokenize.ts', 'preload-is-thin'),
  arrow('electron/worker/answer.ts', 'electron', 'worker-has-no-electron'),
  arrow('electron/worker/answer.ts', '../main/security/csp.ts', 'worker-stays-below'),
  arrow('electron/main/ipc/routes.ts', '../../../corpus/engine/engine.ts', 'main-asks-the-worker'),
  arrow('electron/main/security/csp.ts', '../services/settings-store.ts', 'guards-know-no-services'),
  arrow('electron/main/services/appearance.ts', '../ipc/decode.ts', 'services-know-no-ipc'),
  arrow('renderer/services/api.ts', '../../electron/main/security/csp.ts', 'window-sees-the-contract'),
  arrow('renderer/services/api.ts', 'node:fs', 'window-has-no-node'),
  arrow('renderer/components/flag/flag.ts', '../../services/api.ts', 'components-know-no-services'),
  arrow('build/paths.ts', '../electron/main/security/csp.ts', 'build-knows-no-program'),
  arrow('build/paths.ts', '../tests/bench/statistics.ts', 'nothing-imports-tests'),
  arrow('electron/main/menu.ts', './main.ts', 'nothing-imports-entries'),
  arrow('corpus/search/analysis/fold.ts', './tokenize.ts', 'no-cycles'),
];

const typeMutants: readonly Mutant[] = [
  {
    name: 'runtime: the window reads the disk',
    file: 'renderer/services/api.ts',
    change: (text) => `import { readFileSync } from 'node:fs';\n${text}\nreadFileSync('/');\n`,
    check: RUN_TYPES,
    message: /renderer\/services\/api\.ts.*node:fs/,
  },
  {
    name: 'runtime: main touches the document',
    file: 'electron/main/menu.ts',
    change: (text) => `${text}\ndocument.title = '';\n`,
    check: RUN_TYPES,
    message: /electron\/main\/menu\.ts.*'document'/,
  },
  {
    name: 'contract: a channel without a decoder',
    file: 'electron/main/ipc/decode.ts',
    change: replace(/^ {2}'settings:get': .*\n/m, ''),
    check: RUN_TYPES,
    message: /settings:get/,
  },
];

const RUN_CORPUS = [['node', 'build/cli/corpus-check.ts']];

const corpusMutant = (name: string, file: string, from: RegExp, to: string, message: RegExp): Mutant => ({
  name: `corpus: ${name}`,
  file: `corpus/data/${file}`,
  change: replace(from, to),
  check: RUN_CORPUS,
  message,
});

/** The first match in each file is as good as any: one broken reference must stop the build. */
const corpusMutants: readonly Mutant[] = [
  corpusMutant(
    'polity',
    'dossiers/MLI-XKX.yaml',
    /ref: pol:SRB/,
    'ref: pol:SRZ',
    /pol:SRZ names no polity \[unknown-polity\]/,
  ),
  corpusMutant('person', 'dossiers/MLI-XKX.yaml', /ref: per:pacolli/, 'ref: per:pacoli', /per:pacoli names no person/),
  corpusMutant(
    'organisation',
    'dossiers/MLI-XKX.yaml',
    /ref: org:mli-presidency/,
    'ref: org:mli-presidence',
    /names no organisation/,
  ),
  corpusMutant(
    'source',
    'dossiers/MLI-XKX.yaml',
    /source: src:essor-2012/,
    'source: src:essor-2021',
    /src:essor-2021 names no source/,
  ),
  corpusMutant(
    'source via',
    'dossiers/MLI-XKX.yaml',
    /via: src:wikipedia-kosovo-mali/,
    'via: src:wikipedia-kosovo',
    /names no source/,
  ),
  corpusMutant(
    'claim relation',
    'dossiers/MLI-XKX.yaml',
    /target: MLI-XKX\/c08/,
    'target: MLI-XKX/c88',
    /MLI-XKX\/c88 names no claim/,
  ),
  corpusMutant(
    'thread entry',
    'dossiers/MLI-XKX.yaml',
    /claim: MLI-XKX\/c07/,
    'claim: MLI-XKX/c77',
    /MLI-XKX\/c77 names no claim/,
  ),
  corpusMutant('alsoSeenFrom', 'dossiers/MLI-UKR.yaml', /^ {2}- MLI\/b\d+/m, '  - MLI/b99', /MLI\/b99 names no claim/),
  corpusMutant(
    'mission',
    'dossiers/MLI-RUS.yaml',
    /mission: mis:rus-bamako/,
    'mission: mis:rus-kayes',
    /names no mission of this dossier/,
  ),
  corpusMutant('kind', 'dossiers/MLI-XKX.yaml', /kind: denial/, 'kind: refusal', /"refusal" is not a kind/),
  corpusMutant(
    'role',
    'dossiers/MLI-XKX.yaml',
    /role: speaker/,
    'role: talker',
    /"talker" is not in vocabularies\/roles\.yaml/,
  ),
  corpusMutant(
    'reliability',
    'sources/essor-2012.yaml',
    /class: \S+/,
    'class: gossip',
    /"gossip" is not in vocabularies\/reliability\.yaml/,
  ),
  corpusMutant(
    'derived source',
    'sources/obasanjo-2023.yaml',
    /source: src:rt-2023/,
    'source: src:rt-2032',
    /src:rt-2032 names no source/,
  ),
  corpusMutant(
    'date',
    'dossiers/MLI-RUS.yaml',
    /date: '2023-09-10'/,
    "date: '2023-09-31'",
    /"2023-09-31" is not an EDTF date/,
  ),
  corpusMutant(
    'no source',
    'polities/MLI.yaml',
    /sources:\n(?: {6}- .*\n(?: {8}.*\n)*)+/,
    'sources: []\n',
    /a claim needs at least one source/,
  ),
  corpusMutant(
    'unknown field',
    'dossiers/MLI-XKX.yaml',
    /confidence: /,
    'confidense: ',
    /is not a field of this record/,
  ),
];

export const MUTANTS: readonly Mutant[] = [...corpusMutants, ...arrowMutants, ...typeMutants, ...policyMutants];
