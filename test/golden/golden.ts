import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Golden files pin behaviour, one line a fact, so that a change of it is a decision that its commit shows.
 * `UPDATE_GOLDEN=1 npx jest -c config/jest.config.mjs test/golden` writes them anew.
 */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

const pathOf = (folder: string, name: string): string => join(__dirname, folder, `${name}.txt`);

export function expectGolden(folder: string, name: string, lines: readonly string[]): void {
  const path = pathOf(folder, name);
  const text = `${lines.join('\n')}\n`;
  if (UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `no file ${folder}/${name}.txt`).toBe(text);
}

/** A golden file that no test compares any more pins nothing. */
export function expectNoOther(folder: string, names: readonly string[]): void {
  expect(readdirSync(join(__dirname, folder)).sort()).toEqual(names.map((name) => `${name}.txt`).sort());
}
