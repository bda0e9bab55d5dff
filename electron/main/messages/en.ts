/** Every text that the main process shows. The window has its own catalogue in `renderer/i18n`. */
export const messages = {
  appName: 'Attaché',
  startFailed: {
    title: 'Attaché cannot start',
    body: (file: string, reason: string): string =>
      `The file ${file} ${reason}.\n\nThe program is incomplete. Install it again; your own notes and settings are kept apart and are not touched.`,
  },
  settingsSetAside: {
    title: 'Settings were damaged',
    body: (kept: string): string =>
      `The settings file could not be read. It was kept as ${kept}, and Attaché started with its usual settings.`,
  },
  settingsNotSaved: {
    title: 'Settings were not saved',
    body: (reason: string): string => `The change holds until Attaché is closed, but could not be written: ${reason}`,
  },
  errors: {
    badInput: 'The window asked for something that does not exist. Please restart Attaché.',
    notAllowed: 'This request did not come from the application.',
    timeout: 'The corpus did not answer in time. Try again.',
    workerStopped: 'The corpus stopped answering and is being opened again. Try once more.',
    internal: (id: string): string => `Something went wrong inside Attaché (report ${id}).`,
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    go: 'Go',
    window: 'Window',
    help: 'Help',
    search: 'Find in the corpus',
    home: 'Home',
    back: 'Back',
    forward: 'Forward',
    legend: 'How to read a claim',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
} as const;
