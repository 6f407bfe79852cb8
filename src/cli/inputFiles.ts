import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ownProducts } from '../app/folder/ownProducts';
import { cliMessages as say } from './cliMessages';
import { CallProblem } from './callProblem';
import { codeOf } from './fileAccess';
import { onDisk, spokenName } from './namesOnDisk';

const WORKBOOKS: ReadonlySet<string> = new Set([
  '.xlsx',
  '.xlsm',
  '.xltx',
  '.xltm',
  '.xlsb',
  '.xls',
  '.xlt',
  '.et',
  '.ett',
  '.ods',
]);
const DOCUMENTS: ReadonlySet<string> = new Set(['.docx', '.doc', '.wps']);
/** What is given with --narrative. */
const TEXTS: ReadonlySet<string> = new Set([...DOCUMENTS, '.txt']);

const RESULTS: ReadonlySet<string> = new Set(['.json', '.ndjson']);

/** One entry of a call: a file to review, or the reason why there is none. */
export type InputFile = { readonly file: string } | { readonly file: string; readonly problem: string };

/** The workbooks that the arguments name, folders searched through in the order of their names. */
export function findWorkbooks(paths: readonly string[]): InputFile[] {
  return paths.flatMap((path): InputFile[] => {
    try {
      const found = statSync(onDisk(path));
      if (!found.isDirectory() && TEXTS.has(extname(path).toLowerCase()))
        return [{ file: path, problem: say.textIsNoWorkbook(path) }];
      if (!found.isDirectory())
        return [found.isCharacterDevice() ? { file: path, problem: say.cannotOpen(path) } : { file: path }];
    } catch (error) {
      return [{ file: path, problem: (codeOf(error) === 'ENOENT' ? say.noSuchFile : say.cannotOpen)(path) }];
    }
    const entries = entriesIn(path);
    const own = ownProducts(entries.map(({ file }) => file));
    const workbooks = entries.filter((entry) => 'problem' in entry || (is(entry, WORKBOOKS) && !own.has(entry.file)));
    return workbooks.length > 0 ? workbooks : [{ file: path, problem: say.noWorkbooks(path) }];
  });
}

/** The Word files in the folders among the arguments. */
export function findDocuments(paths: readonly string[]): string[] {
  const found = filesIn(paths);
  const own = ownProducts(found.map(({ file }) => file));
  return found.filter((entry) => is(entry, DOCUMENTS) && !own.has(entry.file)).map(({ file }) => file);
}

/** What this product left in the folders among the arguments when it was called before. */
export function findOwnProducts(paths: readonly string[]): string[] {
  return [...ownProducts(filesIn(paths).map(({ file }) => file))].filter((file) =>
    [WORKBOOKS, DOCUMENTS].some((extensions) => is({ file }, extensions)),
  );
}

/** What lies in the folders among the arguments and is nothing that is reviewed, results of earlier reviews apart. */
export function findSkipped(paths: readonly string[]): string[] {
  return filesIn(paths).flatMap((entry) =>
    [WORKBOOKS, DOCUMENTS, RESULTS].some((known) => is(entry, known)) ? [] : [entry.file],
  );
}

export function isFolder(path: string): boolean {
  return statSync(onDisk(path), { throwIfNoEntry: false })?.isDirectory() === true;
}

function is({ file }: InputFile, extensions: ReadonlySet<string>): boolean {
  return extensions.has(extname(file).toLowerCase());
}

function filesIn(paths: readonly string[]): InputFile[] {
  return paths.filter(isFolder).flatMap((path) => entriesIn(path).filter((entry) => !('problem' in entry)));
}

/** All files of a folder and of those in it; a folder that nobody may look into is one entry. `~$…` is Excel's lock file. */
function entriesIn(folder: string): InputFile[] {
  try {
    const entries = readdirSync(onDisk(folder), { withFileTypes: true, encoding: 'buffer' })
      .map((entry) => ({ entry, name: spokenName(entry.name) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap(({ entry, name }): InputFile[] => {
      if (name.startsWith('.') || name.startsWith('~$')) return [];
      const path = join(folder, name);
      return entry.isDirectory() ? entriesIn(path) : [{ file: path }];
    });
  } catch {
    return [{ file: folder, problem: say.cannotOpen(folder) }];
  }
}

/** @throws CallProblem when `path` is a file. */
export function requireFolder(path: string): void {
  // A folder that is not there yet will be made.
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) throw new CallProblem(say.usage.markIsFile(path));
}
