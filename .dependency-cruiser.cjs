/** The arrows of the house: who may import whom. ARCHITECTURE.md draws the same picture. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });

/** Everything in the tree except the given places. */
const otherThan = (...places) => ({
  path: '^(corpus|electron|renderer|build|tests)/',
  pathNot: places.map((place) => `^${place}/`),
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Data flows one way; two files may know each other by type alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses is a leftover.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(corpus|electron|renderer|build)/',
        pathNot: '(\\.d\\.ts$|^build/(cli|checks)/|^build/[a-z0-9-]+\\.ts$)',
      },
      to: {},
    },
    {
      name: 'declared-packages-only',
      comment: 'Every package stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    rule(
      'model-knows-nothing',
      'corpus/model imports nothing of the tree.',
      '^corpus/model/',
      otherThan('corpus/model'),
    ),
    rule('model-has-no-packages', 'corpus/model needs valibot and nothing else.', '^corpus/model/', {
      dependencyTypes: ['npm', 'npm-dev', 'core'],
      pathNot: 'node_modules/valibot',
    }),
    rule(
      'corpus-knows-no-host',
      'The corpus knows neither Electron, window nor build.',
      '^corpus/',
      otherThan('corpus'),
    ),
    rule(
      'corpus-has-no-node',
      'Only corpus/node touches the disk.',
      '^corpus/(model|validate|compile|search|engine|checks|notebook)/',
      {
        dependencyTypes: ['core'],
      },
    ),
    rule(
      'search-below-engine',
      'corpus/search serves the engine, not the other way round.',
      '^corpus/search/',
      otherThan('corpus/model', 'corpus/search'),
    ),
    rule(
      'notebook-knows-the-model',
      "The reader's own records stand beside the corpus: they know its shapes, not its files or its search.",
      '^corpus/notebook/',
      otherThan('corpus/model', 'corpus/notebook'),
    ),
    rule(
      'common-knows-nothing',
      'electron/common imports types of the model only.',
      '^electron/common/',
      otherThan('electron/common', 'corpus/model'),
    ),
    rule(
      'preload-is-thin',
      'The preload script knows the contract and nothing else.',
      '^electron/preload/',
      otherThan('electron/preload', 'electron/common'),
    ),
    rule('worker-has-no-electron', 'The worker runs without Electron.', '^electron/worker/', {
      path: 'node_modules/electron/',
    }),
    rule(
      'worker-stays-below',
      'The worker knows the corpus and the protocol.',
      '^electron/worker/',
      otherThan('electron/worker', 'electron/common', 'corpus'),
    ),
    rule(
      'main-asks-the-worker',
      'Main never loads the corpus itself.',
      '^electron/main/',
      otherThan('electron/main', 'electron/common', 'corpus/model', 'corpus/notebook'),
    ),
    rule(
      'guards-know-no-services',
      'Guards and protocol know only what is common.',
      '^electron/main/(security|protocol)/',
      {
        path: '^electron/main/(services|ipc|corpus)/',
      },
    ),
    rule('services-know-no-ipc', 'Services are called; they do not call up.', '^electron/main/services/', {
      path: '^electron/main/(ipc|window|menu)',
    }),
    rule(
      'window-sees-the-contract',
      'The renderer knows the contract and the model, not the program behind.',
      '^renderer/',
      otherThan('renderer', 'electron/common', 'corpus/model', 'corpus/notebook'),
    ),
    rule('window-has-no-node', 'The renderer has no Node.', '^renderer/', { dependencyTypes: ['core'] }),
    rule('components-know-no-services', 'Components get properties and send events.', '^renderer/components/', {
      path: '^renderer/(services|views|app|state)/',
    }),
    rule(
      'build-knows-no-program',
      'The build bundles the program; it does not run it.',
      '^build/',
      otherThan('build', 'corpus', 'electron/common'),
    ),
    rule('nothing-imports-tests', 'Tests are leaves.', '^(corpus|electron|renderer|build)/', { path: '^tests/' }),
    rule('nothing-imports-entries', 'Entries are leaves.', '^(corpus|electron|renderer|build)/', {
      path: '^(renderer/boot|electron/main/main|electron/worker/corpus\\.worker|electron/preload/preload)\\.ts$',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(^|/)(dist|\\.cache)/|fixture-app/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
