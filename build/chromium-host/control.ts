/** The channel by which a test that started this run answers questions and reads what was recorded. */
import { app } from './app.ts';
import { askedQuestions, queueAnswer } from './dialog.ts';
import { getApplicationMenu } from './menu.ts';
import { applyTheme } from './native-theme.ts';
import { handedOver } from './shell.ts';
import { recordedCalls } from './strict.ts';

/** What a test may ask of a run. */
export interface ControlRequests {
  'answer-dialog': { in: unknown; out: null };
  'asked-questions': { in: null; out: readonly object[] };
  'click-menu': { in: string; out: null };
  'handed-over': { in: null; out: readonly string[] };
  'recorded-calls': { in: null; out: readonly object[] };
  memory: { in: null; out: number };
  'apply-theme': { in: null; out: null };
  quit: { in: null; out: null };
}
export type ControlName = keyof ControlRequests;
export interface ControlRequest {
  readonly id: number;
  readonly name: ControlName;
  readonly input: unknown;
}
export type ControlMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'endpoint'; readonly endpoint: string };

type Handlers = { readonly [N in ControlName]: (input: ControlRequests[N]['in']) => ControlRequests[N]['out'] };

const HANDLERS: Handlers = {
  'answer-dialog': (answer) => {
    queueAnswer(answer);
    return null;
  },
  'asked-questions': () => JSON.parse(JSON.stringify(askedQuestions)) as object[],
  'click-menu': (id) => {
    const item = getApplicationMenu()?.getMenuItemById(id) ?? null;
    if (item === null) throw new Error(`The application's menu has no item with the id ${id}`);
    item.click();
    return null;
  },
  'handed-over': () => handedOver,
  'recorded-calls': () => JSON.parse(JSON.stringify(recordedCalls)) as object[],
  memory: () => process.memoryUsage.rss(),
  'apply-theme': () => {
    applyTheme();
    return null;
  },
  quit: () => {
    app.quit();
    return null;
  },
};

function tell(message: ControlMessage): void {
  process.send?.(message);
}

/** Tells the test where to reach the browser. */
export function announceEndpoint(endpoint: string): void {
  tell({ kind: 'endpoint', endpoint });
}

/** Listens to the test, and ends when it has gone. */
export function openControlChannel(): void {
  process.on('message', ({ id, name, input }: ControlRequest) => {
    try {
      const handler = HANDLERS[name] as (given: unknown) => unknown;
      tell({ kind: 'answer', id, value: handler(input) });
    } catch (error) {
      tell({ kind: 'answer', id, error: error instanceof Error ? error.message : String(error) });
    }
  });
  process.on('disconnect', () => {
    app.exit(0);
  });
}
