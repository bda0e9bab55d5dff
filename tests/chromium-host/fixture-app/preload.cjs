const { contextBridge, ipcRenderer } = require('electron');

const heard = [];
ipcRenderer.on('fixture:told', (_event, value) => heard.push(value));

contextBridge.exposeInMainWorld('attache', {
  call: (name, input) => ipcRenderer.invoke(`fixture:${name}`, input),
  say: (value) => ipcRenderer.send('fixture:said', value),
  heard: () => heard,
  on: (listener) => {
    const hear = (_event, value) => listener(value);
    ipcRenderer.on('fixture:told', hear);
    return () => ipcRenderer.off('fixture:told', hear);
  },
  nested: { list: [1, { deep: true }], when: new Date(0) },
  throws: () => {
    throw new RangeError('from the preload');
  },
  ready: () => undefined,
});
