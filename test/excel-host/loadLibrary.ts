import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a build serves in place of the npm package's files, where one has them: a copy of the CDN's. */
const MIRROR = process.env['OFFICE_JS_DIR'];

/** Where Microsoft's code for Excel lies; office.js itself is never loaded in tests, as it calls out and waits for a real host. */
export const LIBRARY_FILE =
  MIRROR === undefined || MIRROR === ''
    ? createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/excel-web-16.00.js')
    : join(MIRROR, 'excel-web-16.00.js');

/** Loads Microsoft's excel-web-16.00.js into the global object of a test (Node or jsdom), once. */
export function loadLibrary(): void {
  if ('Excel' in globalThis) return;
  const globals = globalThis as unknown as Record<string, unknown>;
  globals.window ??= globalThis;
  globals.navigator ??= { userAgent: 'node' };
  // Indirect, so that the script's `var`s become globals of this realm; `vm` and `require` would give it another one.
  (0, eval)(readFileSync(LIBRARY_FILE, 'utf8'));
}
