/** The only door between page and main: one frozen object, the contract's channels, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, EVENT_NAMES, READY_CHANNEL } from '../common/contract.ts';
import type { AttacheBridge } from '../common/bridge.ts';

const refuse = (message: string) => ({ ok: false as const, error: { code: 'bad-input' as const, message } });

const bridge: AttacheBridge = {
  async call(channel, input) {
    if (!CHANNELS.includes(channel)) return refuse('no such channel');
    try {
      return (await ipcRenderer.invoke(channel, input)) as Awaited<ReturnType<AttacheBridge['call']>>;
    } catch {
      // Electron rejects where main is gone or the value cannot be cloned; the page hears of it in the one way it knows.
      return refuse('the call could not be made');
    }
  },
  on(event, listener) {
    if (!EVENT_NAMES.includes(event)) return () => undefined;
    const hear = (_event: unknown, payload: unknown): void => {
      listener(payload as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(event, hear);
    return () => {
      ipcRenderer.off(event, hear);
    };
  },
  ready() {
    ipcRenderer.send(READY_CHANNEL);
  },
};

contextBridge.exposeInMainWorld('attache', Object.freeze(bridge));
