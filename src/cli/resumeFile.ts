import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { cliMessages as say } from './cliMessages';
import { CallProblem } from './callProblem';
import { readBytes } from './fileAccess';
import { writeOutput } from './outputFiles';
import type { ReviewJob } from './reviewFile';

/**
 * Results of a run that can be stopped and taken up again: one line of JSON for each workbook, written as soon as it is
 * reviewed. A line holds for as long as neither the workbook, last year's, the options nor the version changes.
 */
export class ResumeFile {
  private readonly lines: Map<string, string>;
  /** What was cut off in the middle of a line must not swallow the next one. */
  private lead: '' | '\n';

  /** @throws CallProblem when the file is there and is no such list. */
  constructor(
    private readonly path: string,
    private readonly version: string,
  ) {
    const text = textOf(path);
    this.lines = readLines(path, text);
    this.lead = text === '' || text.endsWith('\n') ? '' : '\n';
  }

  fingerprint(job: ReviewJob): string {
    const hash = createHash('sha256').update(JSON.stringify([this.version, job.year, job.department]));
    hash.update(readBytes(job.file));
    for (const other of [job.prior, job.narrative, ...(job.units ?? [])]) if (other !== undefined) hash.update(readBytes(other));
    return hash.digest('hex');
  }

  /** The report as it was printed, `null` when this workbook has to be reviewed. */
  find(file: string, fingerprint: string): string | null {
    const line = this.lines.get(keyOf(file, fingerprint));
    if (line === undefined) return null;
    // What is only ours to know is not part of a report.
    return JSON.stringify({ ...(JSON.parse(line) as object), fingerprint: undefined });
  }

  /** Keeps a report; @throws CallProblem when it cannot be written. */
  add(file: string, fingerprint: string, report: string): void {
    const line = JSON.stringify({ ...(JSON.parse(report) as object), fingerprint });
    this.lines.set(keyOf(file, fingerprint), line);
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      appendFileSync(this.path, `${this.lead}${line}\n`);
      this.lead = '';
    } catch (error) {
      throw new CallProblem(say.cannotWrite(this.path), { cause: error });
    }
  }

  /** Puts the reports of this run, in its order, in place of the list; `fingerprint` is `null` for those that are tried again. */
  finish(reports: readonly { readonly file: string; readonly fingerprint: string | null; readonly report: string }[]): void {
    const lines = reports.map(({ file, fingerprint, report }) =>
      fingerprint === null ? report : (this.lines.get(keyOf(file, fingerprint)) ?? report),
    );
    writeOutput(this.path, lines.map((line) => `${line}\n`).join(''));
  }
}

function keyOf(file: string, fingerprint: string): string {
  return `${fingerprint} ${file}`;
}

/** A line that was cut off, and that of a failure, which is tried again, are left out. */
function readLines(path: string, text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const told = reportIn(line);
    if (told === null && index === 0 && !beginsLikeOurs(line)) throw new CallProblem(say.usage.resumeIsInput(path));
    if (typeof told?.fingerprint === 'string') lines.set(keyOf(told.file, told.fingerprint), line);
  }
  return lines;
}

/** How every line begins; the first one may have been cut off anywhere. */
const BEGINNING = '{"file":"';

function beginsLikeOurs(line: string): boolean {
  return line.startsWith(BEGINNING) || BEGINNING.startsWith(line);
}

function textOf(path: string): string {
  if (!existsSync(path)) return '';
  return new TextDecoder().decode(readBytes(path));
}

function reportIn(line: string): { readonly file: string; readonly fingerprint?: unknown } | null {
  try {
    const { file, fingerprint } = JSON.parse(line) as { file?: unknown; fingerprint?: unknown };
    return typeof file === 'string' ? { file, fingerprint } : null;
  } catch {
    return null;
  }
}
