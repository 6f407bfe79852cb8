import { basename, extname, join } from 'node:path';

/**
 * Names for what is made of files in one folder: the file's own name with a suffix, its extension where none is given. Files
 * of one name in different folders get a number each.
 */
export function copyNames(folder: string, suffix: string, made?: string): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const extension = made ?? extname(file);
    for (let number = 1; ; number++) {
      const name = `${basename(file, extname(file))}${suffix}${number === 1 ? '' : `(${number})`}${extension}`;
      // Some file systems make no difference between capital and small letters.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return join(folder, name);
    }
  };
}
