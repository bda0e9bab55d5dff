/** electron-builder's configuration for Windows, macOS and Linux. */
import type { Configuration } from 'electron-builder';

export const builderConfiguration: Configuration = {
  appId: 'org.attache.reader',
  productName: 'Attaché',
  // File names of archives and executables stay ASCII: sticks are read on systems that garble the accent.
  artifactName: 'attache-${version}-${os}-${arch}.${ext}',
  copyright: 'Copyright © 2026 The Attaché authors. Corpus text under CC BY 4.0.',
  directories: { output: 'out', buildResources: 'build/resources' },
  // Everything that runs is bundled into dist/: no node_modules, no sources.
  files: ['dist/**', 'package.json', 'LICENSE', 'corpus/NOTICE', '!node_modules/**'],
  asar: true,
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'deb', 'tar.gz'],
    category: 'Office',
    executableName: 'attache',
    maintainer: 'The Attaché authors',
  },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.reference' },
  win: { target: ['nsis', 'portable', 'zip'], executableName: 'Attache' },
};
