import { zipSync } from 'fflate';

/** Several files in one archive; office files are compressed already and are stored as they are. */
export function bundle(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: 0 }]])));
}
