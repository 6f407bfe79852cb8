import type { WpsFiles, WpsWorkbook } from './objectModel';
import { inFolder } from './paths';
import { isTyping, type OpenWorkbook } from './wpsError';

/**
 * The workbook's file as it would be saved now, one character for each byte, with what was not saved yet; its own file and whether
 * it counts as changed stay as they are. The copy is there for as long as it takes to read it.
 */
export function temporaryCopy(open: OpenWorkbook, workbook: WpsWorkbook): string {
  // Saving might end what somebody is typing; reading does not.
  if (isTyping(open.application)) throw new Error('a cell is being typed into');
  const { FileSystem: files, Env } = open.addIn;
  const path = inFolder(Env.GetTempPath(), `juesuan-${unguessable()}${endingOf(workbook.FullName)}`);
  if (files.Exists(path)) throw new Error('the name of the copy is taken');
  let [isSaved, isRead] = [false, false];
  try {
    saveCopy(open, workbook, path);
    isSaved = true;
    const binary: unknown = files.readAsBinaryString(path);
    if (typeof binary !== 'string' || binary === '') throw new Error('the copy is not there');
    isRead = true;
    return binary;
  } finally {
    // One that was announced and not found may still come.
    remove(files, path, isSaved && !isRead);
  }
}

/** WPS asks about older formats when it saves them; nobody is to answer for a copy. */
function saveCopy({ application }: OpenWorkbook, workbook: WpsWorkbook, path: string): void {
  application.DisplayAlerts = false;
  try {
    workbook.SaveCopyAs(path);
  } finally {
    application.DisplayAlerts = true;
  }
}

/** WPS saves by what the file is, whatever its name says; a workbook that was never saved has no ending yet. */
const endingOf = (name: string): string => /\.[a-z]{2,5}$/i.exec(name)?.[0] ?? '.xlsx';

/** Others can write into the folder of temporary files as well. */
function unguessable(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}

/** Milliseconds until it is tried again. */
const PAUSES = [1000, 10_000, 60_000];

/** What holds the department’s figures does not stay: where WPS cannot remove it now, it is emptied, and removed later. */
function remove(files: WpsFiles, path: string, mayStillCome: boolean, [pause, ...later] = PAUSES): void {
  const isGone = isRemoved(files, path);
  if ((isGone && !mayStillCome) || pause === undefined) return;
  setTimeout(() => {
    remove(files, path, mayStillCome, later);
  }, pause);
}

function isRemoved(files: WpsFiles, path: string): boolean {
  try {
    if (!files.Exists(path)) return true;
    files.Remove(path);
    if (!files.Exists(path)) return true;
  } catch {
    // Another program holds it for a moment, such as one that looks for viruses.
  }
  try {
    files.writeAsBinaryString(path, '');
  } catch {
    // Then neither.
  }
  return false;
}
