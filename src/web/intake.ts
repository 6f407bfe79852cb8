/** One file that was given to the page. */
export interface InputFile {
  /** With its folders, as far as the browser tells them. */
  readonly path: string;
  readonly file: File;
}

/** `report` may be the results of an earlier review. `other` is told about and left alone; `hidden` are the leftovers of programs, which nobody put there on purpose. */
export type InputKind = 'workbook' | 'document' | 'report' | 'other' | 'hidden';

export const WORKBOOK_TYPES = '.xlsx,.xlsm,.xltx,.xltm,.xlsb,.xls,.xlt,.et,.ett,.ods';
export const DOCUMENT_TYPES = '.docx,.txt';
export const REPORT_TYPES = '.json,.ndjson';

const WORKBOOK = /\.(?:xls[xmb]?|xlt[xm]?|ett?|ods)$/i;
const DOCUMENT = /\.(?:docx|doc|wps|txt)$/i;
const REPORT = /\.(?:json|ndjson)$/i;
/** `~$` are the locks of programs that have a file open. */
const HIDDEN = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

export function inputKind(path: string): InputKind {
  const steps = path.split('/');
  if (steps.some((step) => HIDDEN.test(step))) return 'hidden';
  if (WORKBOOK.test(path)) return 'workbook';
  if (REPORT.test(path)) return 'report';
  return DOCUMENT.test(path) ? 'document' : 'other';
}

/** The files of a file field; of a folder's field with the paths inside the folder. */
export function chosenFiles(list: Iterable<File> | null): InputFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Everything that was dropped, folders walked through. Has to be called before the event has ended. */
export async function droppedFiles(data: DataTransfer): Promise<InputFile[]> {
  const items = [...data.items].filter((item) => item.kind === 'file');
  // A drop gives its entries only while its event lasts.
  const sources = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    sources.map(async ({ entry, file }) => {
      if (entry !== null) return entryFiles(entry);
      return file === null ? [] : [{ path: file.name, file }];
    }),
  );
  return found.flat();
}

async function entryFiles(entry: FileSystemEntry): Promise<InputFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isDirectory(entry)) return [];
  const found: InputFile[] = [];
  const reader = entry.createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return found;
    for (const child of batch) found.push(...(await entryFiles(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What is used of the File System Access API, which not every browser has. */
interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<FolderHandle | FileHandle>;
}
interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
}
type FolderPicker = (options: { mode: 'read' }) => Promise<FolderHandle>;

/**
 * Asks for a folder in the browser's own dialog.
 * @returns `null` where the browser has none; a file field for folders is the way then.
 */
export function folderPicker(host: object = window): (() => Promise<InputFile[]>) | null {
  if (!('showDirectoryPicker' in host) || typeof host.showDirectoryPicker !== 'function') return null;
  const pick = host.showDirectoryPicker.bind(host) as FolderPicker;
  return async () => {
    let folder: FolderHandle;
    try {
      folder = await pick({ mode: 'read' });
    } catch (error) {
      // The dialog was closed without a choice.
      if (error instanceof DOMException && error.name === 'AbortError') return [];
      throw error;
    }
    return handleFiles(folder, folder.name);
  };
}

async function handleFiles(folder: FolderHandle, path: string): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for await (const handle of folder.values()) {
    const place = `${path}/${handle.name}`;
    if (handle.kind === 'directory') found.push(...(await handleFiles(handle, place)));
    else found.push({ path: place, file: await handle.getFile() });
  }
  return found;
}
