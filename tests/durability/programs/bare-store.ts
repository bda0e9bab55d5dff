/** electron-store by itself, configured as safely as its options allow: the control of the experiments. */
import Store from 'electron-store';

/** All notes in one store in `folder`. */
export const bareStore = (folder: string): Store =>
  new Store({
    cwd: folder,
    name: 'notes',
    configFileMode: 0o600,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  });
