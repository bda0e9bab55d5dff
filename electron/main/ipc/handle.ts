/**
 * The one choke point of IPC. For every call, in this order:
 * 1. the sender is the main frame of our own window, 2. at our own address,
 * 3. the input decodes, 4. the route runs, 5. a `Result` goes back; nothing is thrown across.
 */
import { randomUUID } from 'node:crypto';
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { isAppUrl } from '../../common/app-url.ts';
import { READY_CHANNEL, type Channel, type Contract } from '../../common/contract.ts';
import type { ErrorCode, Result } from '../../common/result.ts';
import { messages } from '../messages/en.ts';
import { INPUT_SCHEMAS } from './decode.ts';

export type Routes = {
  readonly [C in Channel]: (
    input: Contract[C]['in'],
  ) => Promise<Result<Contract[C]['out']>> | Result<Contract[C]['out']>;
};

const refuse = (code: ErrorCode, message: string): Result<never> => ({ ok: false, error: { code, message } });

/** True for the main frame of a window of ours. Fails closed: a frame that is gone is nobody. */
function isOurPage(event: IpcMainInvokeEvent | IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

async function answer<C extends Channel>(
  channel: C,
  routes: Routes,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<Result<Contract[C]['out']>> {
  if (!isOurPage(event)) return refuse('not-allowed', messages.errors.notAllowed);
  const decoded = v.safeParse(INPUT_SCHEMAS[channel], input);
  if (!decoded.success) return refuse('bad-input', messages.errors.badInput);
  try {
    return await routes[channel](decoded.output);
  } catch (error) {
    // Only an id crosses: a stack may hold paths of the reader's machine.
    const id = randomUUID().slice(0, 8);
    process.stderr.write(
      `[${id}] ${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return refuse('internal', messages.errors.internal(id));
  }
}

/** Registers every channel of the contract and nothing else. */
export function handleCalls(routes: Routes): void {
  for (const channel of Object.keys(routes) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => answer(channel, routes, event, input));
  }
}

/** Calls `listener` each time a page of ours says that its first screen stands. */
export function onPageReady(listener: () => void): void {
  ipcMain.on(READY_CHANNEL, (event) => {
    if (isOurPage(event)) listener();
  });
}
