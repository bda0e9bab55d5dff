import { describe, expect, it } from 'vitest';
import { applyBatch, openNotebook } from '../../../../corpus/notebook/notebook.ts';
import { decodeRecord } from '../../../../corpus/notebook/records/decode.ts';
import {
  DEFAULT_TRACE_SETTINGS,
  TRACE_RECORDS,
  leaveTrace,
  type TraceSettings,
  type Traces,
} from '../../../../corpus/notebook/records/traces.ts';
import { instantAt } from './support.ts';

const ON: TraceSettings = { ...DEFAULT_TRACE_SETTINGS, value: { history: true, searches: false } };

/** The history after so many pages, each a minute later. */
function after(pages: readonly string[]): Traces | undefined {
  const notebook = openNotebook([]);
  const history = (): Traces | undefined => {
    const record = notebook.records.get('history');
    return record?.kind === 'history' ? record : undefined;
  };
  pages.forEach((text, at) => {
    applyBatch(notebook, leaveTrace(ON, 'history', history(), { at: instantAt(at), text }));
  });
  return history();
}

describe('traces of reading', () => {
  it('are not left until they are asked for, each kind by itself', () => {
    const trace = { at: instantAt(0), text: '#/dossier/MLI-RUS' };
    expect(leaveTrace(DEFAULT_TRACE_SETTINGS, 'history', undefined, trace)).toEqual([]);
    expect(leaveTrace(ON, 'searches', undefined, trace)).toEqual([]);
    expect(leaveTrace(ON, 'history', undefined, trace)).toHaveLength(1);
  });

  it('stand newest first, each once, and no more than 200', () => {
    expect(after(['a', 'b', 'a'])?.value.traces.map(({ text }) => text)).toEqual(['a', 'b']);
    const many = after(Array.from({ length: 300 }, (_, at) => String(at)));
    expect(many?.value.traces).toHaveLength(200);
    expect(many?.value.traces[0]?.text).toBe('299');
    expect(decodeRecord(many).status).toBe('known');
    expect(TRACE_RECORDS).toEqual(['history', 'searches']);
  });
});
