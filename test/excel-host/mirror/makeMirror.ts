import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../browserScript';

export const OFFICE_JS_PACKAGE = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');

/**
 * A folder as somebody fills it from Microsoft's address: made up of the npm package's files, whose library for Excel gets notes.
 * @param files names with their folders. @returns its path.
 */
export async function makeMirror(files: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'office-js-'));
  const notes = await bundle(join(__dirname, 'library.ts'));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(OFFICE_JS_PACKAGE, file), join(folder, file));
    if (/^excel-.*\.js$/.test(file)) writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n${notes}`);
  }
  return folder;
}
