import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FolderWorkbook } from '../app/folder/pairing';
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
  private readonly lines = new Map<string, string>();
  /** Whose the files were when they were reviewed; they may have changed since. */
  private readonly known = new Map<string, FolderWorkbook>();
  /** The lines of the reports that were found or added in this run. */
  private readonly told = new Map<string, string>();
  /** What was cut off in the middle of a line must not swallow the next one. */
  private lead: '' | '\n';

  /** @throws CallProblem when the file is there and is no such list. */
  constructor(
    private readonly path: string,
    private readonly version: string,
  ) {
    const text = textOf(path);
    for (const [index, line] of text.split('\n').entries()) if (line.trim() !== '') this.take(line, index === 0);
    this.lead = text === '' || text.endsWith('\n') ? '' : '\n';
  }

  fingerprint(job: ReviewJob): string {
    const hash = createHash('sha256').update(JSON.stringify([this.version, job.year, job.department, job.sheetKinds]));
    hash.update(readBytes(job.file));
    for (const other of [job.prior, job.narrative, ...(job.units ?? [])]) if (other !== undefined) hash.update(readBytes(other));
    return hash.digest('hex');
  }

  /** Whose a file was when it was reviewed last. */
  lastKnown(file: string): FolderWorkbook | undefined {
    return this.known.get(file);
  }

  /** The report as it was printed, `null` when this workbook has to be reviewed. */
  find(file: string, fingerprint: string): string | null {
    const line = this.lines.get(keyOf(file, fingerprint));
    if (line === undefined) return null;
    // What is only ours to know is not part of a report.
    const report = JSON.stringify({ ...(JSON.parse(line) as object), fingerprint: undefined });
    this.told.set(report, line);
    return report;
  }

  /** Keeps a report; @throws CallProblem when it cannot be written. */
  add(fingerprint: string, report: string): void {
    const line = JSON.stringify({ ...(JSON.parse(report) as object), fingerprint });
    this.told.set(report, line);
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      appendFileSync(this.path, `${this.lead}${line}\n`);
      this.lead = '';
    } catch (error) {
      throw new CallProblem(say.cannotWrite(this.path), { cause: error });
    }
  }

  /** Puts the reports of this run, in its order, in place of the list; those of failures, which are tried again, as they are. */
  finish(reports: readonly string[]): void {
    writeOutput(this.path, reports.map((report) => `${this.told.get(report) ?? report}\n`).join(''));
  }

  /** A line that was cut off, and that of a failure, which is tried again, are left out. */
  private take(line: string, isFirst: boolean): void {
    const told = reportIn(line);
    if (told === null && isFirst && !beginsLikeOurs(line)) throw new CallProblem(say.usage.resumeIsInput(this.path));
    if (typeof told?.fingerprint !== 'string') return;
    this.lines.set(keyOf(told.file, told.fingerprint), line);
    this.known.set(told.file, told);
  }
}

function keyOf(file: string, fingerprint: string): string {
  return `${fingerprint} ${file}`;
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

function reportIn(line: string): (FolderWorkbook & { readonly fingerprint?: unknown }) | null {
  try {
    const { file, department, year, fingerprint } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (typeof file !== 'string') return null;
    return {
      file,
      department: typeof department === 'string' ? department : null,
      year: typeof year === 'number' ? year : null,
      fingerprint,
    };
  } catch {
    return null;
  }
}
