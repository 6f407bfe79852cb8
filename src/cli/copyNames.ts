import { basename, extname, join } from 'node:path';

/**
 * Names for copies of files in one folder: the file's own name with a suffix. Files of one name in different folders get a
 * number each.
 */
export function copyNames(folder: string, suffix: string): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const extension = extname(file);
    for (let number = 1; ; number++) {
      const name = `${basename(file, extension)}${suffix}${number === 1 ? '' : `(${number})`}${extension}`;
      // Some file systems make no difference between capital and small letters.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return join(folder, name);
    }
  };
}
