/** Threads: accounts side by side stand open, plain sequences fold into their title. */
import { html, nothing } from 'lit';
import '../../components/thread/thread.ts';
import { t } from '../../i18n/en.ts';
import type { DossierIndex } from '../../model/dossier-index.ts';
import { readThread } from '../../model/thread-reading.ts';
import type { ThreadReading } from '../../model/thread-reading.ts';
import { SECTION } from './dossier-sections.ts';

function threadPart(reading: ThreadReading) {
  const isDisputed = reading.sides.length > 0;
  return html`<details id=${reading.id} class="thread" ?open=${isDisputed}>
    <summary>
      <h3>${reading.title}</h3>
      <span
        >${t.dossier.threadCount(reading.rows.length)}${isDisputed ? `, ${t.dossier.account.toLowerCase()}` : ''}</span
      >
    </summary>
    <attache-thread .reading=${reading}></attache-thread>
  </details>`;
}

export function threadsPart(index: DossierIndex, today: Date) {
  const readings = index.dossier.threads.map((thread) => readThread(thread, index, today));
  if (readings.length === 0) return nothing;
  const disputed = readings.filter((reading) => reading.sides.length > 0);
  const sequences = readings.filter((reading) => reading.sides.length === 0);
  return html`<section id=${SECTION.threads} aria-labelledby="h-threads">
    <h2 id="h-threads" tabindex="-1">${t.dossier.threads}</h2>
    ${[...disputed, ...sequences].map(threadPart)}
  </section>`;
}
