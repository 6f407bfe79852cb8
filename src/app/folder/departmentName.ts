import { fileNameWords } from './fileNameWords';

/**
 * What a workbook's department is called in lists and in the names of files: as its tables say; else as its file says; else as
 * the folder says that it lies in; else by the bare name of the file.
 */
export function departmentName(path: string, department: string | null): string {
  if (department !== null) return department;
  const steps = path.split(/[\\/]/);
  const stem = (steps.pop() ?? path).replace(/\.[^.]+$/, '');
  if (fileNameWords(stem).owner !== '') return stem;
  const folder = [...steps].reverse().find((step) => !/^(?:[a-z]:|\.*)$/i.test(step) && fileNameWords(step).owner !== '');
  return folder ?? stem;
}

/** A name that is not taken yet, numbered where it has to be; some file systems make no difference between capital and small letters. */
export function freeFileName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}(${number})${extension}`;
    if (!isTaken(candidate)) return candidate;
  }
}
