/**
 * `dialog`: under test every question is answered from a queue that the test filled, and an empty
 * queue throws; otherwise the question is printed to the terminal and its default button taken.
 */
import { hostOptions } from './host-options.ts';
import { strict } from './strict.ts';

type Kind = 'message' | 'error' | 'open' | 'save';
interface Question {
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultId?: number;
}

const answers: unknown[] = [];
/** Every question asked so far, for the tests. */
export const askedQuestions: { readonly kind: Kind; readonly question: Question }[] = [];

/** Queues the answer to a coming question: the index of a button, or Electron's whole return value. */
export function queueAnswer(answer: unknown): void {
  answers.push(answer);
}

function asObject(kind: Kind, answer: unknown): object {
  if (typeof answer === 'object' && answer !== null) return answer;
  if (kind === 'message') return { response: typeof answer === 'number' ? answer : 0, checkboxChecked: false };
  return kind === 'open' ? { canceled: true, filePaths: [] } : { canceled: true, filePath: '' };
}

function ask(kind: Kind, args: readonly unknown[]): object {
  // Every function of Electron's takes the window it belongs to first, or leaves it out.
  const question = (args.length > 1 ? args[1] : args[0]) as Question;
  askedQuestions.push({ kind, question });
  const words = [question.title, question.message, question.detail].filter((part) => part !== undefined && part !== '');
  if (answers.length > 0) return asObject(kind, answers.shift());
  if (hostOptions().underTest)
    throw new Error(`A question was asked that the test has no answer for: ${words.join(' / ')}`);
  const { buttons = ['OK'], defaultId = 0 } = question;
  const taken = kind === 'message' ? ` [${buttons.join(' | ')}] -> ${buttons[defaultId] ?? ''}` : '';
  process.stderr.write(`${words.join('\n')}${taken}\n`);
  return asObject(kind, kind === 'message' ? defaultId : undefined);
}

/** As the asynchronous functions do: what `ask` throws becomes a rejection. */
function askLater(kind: Kind, args: readonly unknown[]): Promise<object> {
  return new Promise((resolve) => {
    resolve(ask(kind, args));
  });
}

/** `electron.dialog`. */
export const dialog = strict('dialog', {
  showMessageBox: (...args: unknown[]): Promise<object> => askLater('message', args),
  showMessageBoxSync: (...args: unknown[]): number => (ask('message', args) as { readonly response: number }).response,
  showErrorBox: (title: string, message: string): void => {
    ask('error', [{ title, message }]);
  },
  showOpenDialog: (...args: unknown[]): Promise<object> => askLater('open', args),
  showOpenDialogSync: (...args: unknown[]): readonly string[] | undefined => {
    const { canceled, filePaths } = ask('open', args) as {
      readonly canceled: boolean;
      readonly filePaths: readonly string[];
    };
    return canceled ? undefined : filePaths;
  },
  showSaveDialog: (...args: unknown[]): Promise<object> => askLater('save', args),
  showSaveDialogSync: (...args: unknown[]): string => (ask('save', args) as { readonly filePath: string }).filePath,
});
