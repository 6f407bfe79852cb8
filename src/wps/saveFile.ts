import { wpsMessages } from './wpsMessages';
import { safeFileName } from '../core/text/safeFileName';
import type { WpsFiles } from './objectModel';
import { inFolder } from './paths';
import { type OpenWorkbook, runWps, WpsProblem } from './wpsError';

/**
 * Asks where a file is to stand and writes it there; where WPS has no such dialog, beside the workbook. The pane in WPS cannot
 * offer files as a browser does.
 * @returns the file's path; `null` when the user cancelled.
 * @throws WpsProblem `file-not-saved` when the file is not there afterwards, byte by byte.
 */
export function saveFile(open: OpenWorkbook, bytes: Uint8Array, name: string): Promise<string | null> {
  return runWps(open, (workbook) => {
    const { FileSystem: files, Env } = open.addIn;
    const folder = workbook.Path === '' ? Env.GetHomePath() : workbook.Path;
    const path = chosenPath(open, inFolder(folder, safeFileName(name)), files);
    if (path !== null) writeWhole(files, path, bytes);
    return path;
  });
}

function chosenPath({ application }: OpenWorkbook, suggested: string, files: WpsFiles): string | null {
  const ending = /\.[^.]+$/.exec(suggested)?.[0] ?? '';
  let chosen: string | boolean | null;
  try {
    chosen = application.GetSaveAsFilename(suggested, `*${ending},*${ending}`);
  } catch {
    // Some versions have no dialog for files that are no workbooks.
    return freePath(suggested, ending, files);
  }
  if (typeof chosen !== 'string' || chosen === '') return null;
  if (chosen.toLowerCase().endsWith(ending.toLowerCase())) return chosen;
  // The dialog asked about replacing another name than this.
  return freePath(`${chosen.replace(/\.(?:xlsx?|xlsm|et|ett|csv)$/i, '')}${ending}`, ending, files);
}

/** A file that is there is not replaced unasked: 情况说明(2).docx, … */
function freePath(path: string, ending: string, files: WpsFiles): string {
  const stem = path.slice(0, path.length - ending.length);
  let free = path;
  for (let number = 2; files.Exists(free); number += 1) free = `${stem}(${number})${ending}`;
  return free;
}

function writeWhole(files: WpsFiles, path: string, bytes: Uint8Array): void {
  const binary = binaryString(bytes);
  try {
    files.writeAsBinaryString(path, binary);
    if (files.Exists(path) && files.readAsBinaryString(path) === binary) return;
  } catch (error) {
    throw new WpsProblem('file-not-saved', wpsMessages.notSaved(path), error);
  }
  throw new WpsProblem('file-not-saved', wpsMessages.notSaved(path));
}

/** Arguments of one call. */
const AT_ONCE = 8192;

function binaryString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return parts.join('');
}
