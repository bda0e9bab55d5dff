/**
 * Carries the preload script's messages between one page and the host. The page's own world gets
 * nothing but what the preload exposes: the binding exists in an isolated world only, as the
 * preload script itself does in Electron.
 */
import { randomUUID } from 'node:crypto';
import { Script } from 'node:vm';
import type { CDPSession } from 'playwright-core';
import { startIsolatedWorld, type FromPreload, type ToPreload } from './page/isolated-world.ts';
import { startMainWorld } from './page/main-world.ts';
import { createWorldBridge } from './page/world-bridge.ts';
import { createWire } from './wire.ts';

const WORLD = 'Isolated World of the Preload Script';
const BINDING = 'postToHost';
const RECEIVER = 'receiveFromHost';
const wire = createWire();

export interface Transport {
  /** Sends to the preload of the page as it is now; a page without one hears nothing. */
  send(message: ToPreload): void;
}

/** The two init scripts: one for each world, each with its half of the bridge between them. */
export function initScripts(preload: string): { readonly main: string; readonly isolated: string } {
  const toMain = randomUUID();
  const toIsolated = randomUUID();
  // An API like Electron's exists in the top frame only.
  const topOnly = (body: string): string => `if (window === window.top) {\n${body}\n}`;
  const bridge = createWorldBridge.toString();
  return {
    main: topOnly(
      `(${startMainWorld.toString()})((${bridge})(${JSON.stringify(toIsolated)}, ${JSON.stringify(toMain)}));`,
    ),
    isolated: topOnly(`globalThis.${RECEIVER} = (${startIsolatedWorld.toString()})(
      (${createWire.toString()})(),
      (${bridge})(${JSON.stringify(toMain)}, ${JSON.stringify(toIsolated)}),
      globalThis.${BINDING},
      ${JSON.stringify(preloadProcess())},
      (require, module, exports, process) => {\n${preload}\n},
    );`),
  };
}

/** What a sandboxed preload script may know of its process. */
function preloadProcess(): object {
  const { platform, arch } = process;
  return { type: 'renderer', sandboxed: true, contextIsolated: true, platform, arch, env: {}, argv: [] };
}

/** Prepares the page behind `cdp`; must be done before its first document is loaded. */
export async function openTransport(
  cdp: CDPSession,
  preload: string,
  onMessage: (message: FromPreload) => void,
): Promise<Transport> {
  // A preload that is no script at all would take the whole init script with it, unseen.
  new Script(`(() => {\n${preload}\n})`, { filename: 'preload' });
  let context: number | undefined;
  await cdp.send('Page.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const mainFrame = frameTree.frame.id;

  cdp.on('Runtime.executionContextCreated', ({ context: created }) => {
    const { frameId } = created.auxData as { readonly frameId?: string };
    if (created.name === WORLD && frameId === mainFrame) context = created.id;
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === context) context = undefined;
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    context = undefined;
  });
  cdp.on('Runtime.bindingCalled', (call) => {
    // Only the main frame's preload speaks here; whatever else found a binding is not heard.
    if (call.name === BINDING && call.executionContextId === context)
      onMessage(wire.decode(call.payload) as FromPreload);
  });

  const scripts = initScripts(preload);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: WORLD });

  return {
    send(message) {
      if (context === undefined) return;
      const sending = cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (text) { globalThis.${RECEIVER}?.(text); }`,
        executionContextId: context,
        arguments: [{ value: wire.encode(message) }],
      });
      // The page may have gone meanwhile; nobody is left to hear it then.
      sending.catch(() => undefined);
    },
  };
}
