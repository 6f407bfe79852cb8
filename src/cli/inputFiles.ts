import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { cliMessages as say } from '../core/messages/cli';
import { CallProblem } from './callProblem';

const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xls', '.et', '.ods']);
const DOCUMENTS: ReadonlySet<string> = new Set(['.docx', '.doc', '.wps']);

/** One entry of a call: a file to review, or the reason why there is none. */
export type InputFile = { readonly file: string } | { readonly file: string; readonly problem: string };

/** The workbooks that the arguments name, folders searched through in the order of their names. */
export function findWorkbooks(paths: readonly string[]): InputFile[] {
  return paths.flatMap((path): InputFile[] => {
    try {
      if (!statSync(path).isDirectory()) return [{ file: path }];
      const found = filesIn(path, WORKBOOKS);
      return found.length > 0 ? found.map((file) => ({ file })) : [{ file: path, problem: say.noWorkbooks(path) }];
    } catch (error) {
      const problem = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? say.noSuchFile(path) : say.cannotOpen(path);
      return [{ file: path, problem }];
    }
  });
}

/** The Word files in the folders among the arguments. */
export function findDocuments(paths: readonly string[]): string[] {
  return paths.filter(isFolder).flatMap((path) => filesIn(path, DOCUMENTS));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** `~$…` is Excel's lock file beside an open workbook. */
function filesIn(folder: string, extensions: ReadonlySet<string>): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return [];
    if (entry.isDirectory()) return filesIn(path, extensions);
    return extensions.has(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

/** @throws CallProblem when `path` is a file. */
export function requireFolder(path: string): void {
  try {
    if (!statSync(path).isDirectory()) throw new CallProblem(say.usage.markIsFile(path));
  } catch (error) {
    // A folder that is not there yet will be made.
    if (error instanceof CallProblem) throw error;
  }
}
