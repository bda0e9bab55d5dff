/** "Report an error in this claim": a text that the user carries to the editors by whatever way is open. */

export interface ErrorReport {
  readonly claim: string;
  readonly rev: number;
  /** The claim's words, for whoever reads the report without the corpus. */
  readonly text: string;
  /** Version and date of the corpus. */
  readonly corpus: string;
  readonly sources: readonly string[];
  /** What is wrong, in the user's words. */
  readonly problem: string;
  /** How it should read, and a source that says so; empty when the user does not know. */
  readonly suggestion: string;
  readonly evidence: string;
  /** The day of the report, such as 2026-11-21. */
  readonly day: string;
}

/** Plain text with nothing of the user in it but what was typed for it. */
export function errorReport(report: ErrorReport): string {
  const parts: (readonly [string, string])[] = [
    ['Claim', `${report.claim}, revision ${String(report.rev)}`],
    ['Corpus', report.corpus],
    ['Reported', report.day],
    ['It reads', report.text],
    ['It cites', report.sources.length === 0 ? 'no source' : report.sources.join('\n')],
    ['What is wrong', report.problem],
    ['It should read', report.suggestion],
    ['Evidence', report.evidence],
  ];
  const written = parts.filter(([, text]) => text.trim() !== '');
  const body = written.map(([head, text]) => `${head}:\n${indented(text)}\n`).join('\n');
  return `Error in a claim of Attaché\n\n${body}`;
}

const indented = (text: string): string =>
  text
    .trim()
    .split(/\r\n|[\r\n]/u)
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
