import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The two scripts that write the site's address into the lists of a release. No PowerShell runs here: it is held to the other one by its text. */

const SCRIPTS = join(__dirname, '../config/release/files');
const LISTS = ['site/manifest.xml', 'site/wps/jsplugins.xml', 'site/wps/offline/jsplugins.xml'];
const FIRST = 'https://localhost:3000/';
const windows = readFileSync(join(SCRIPTS, 'set-address.ps1'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'set-address-'));
  copyFileSync(join(SCRIPTS, 'set-address.sh'), join(folder, 'set-address.sh'));
  for (const list of LISTS) write(list, `<a href="${FIRST}x.html"/><a href="${FIRST}"/>`);
  write('address.txt', FIRST);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const set = (address: string) => spawnSync('sh', [join(folder, 'set-address.sh'), address], { encoding: 'utf8' });

const TAKEN = ['https://a.example.gov.cn/x/', 'http://10.1.2.3:8080/', 'http://[fd00::1]/x/', 'https://b.example.gov.cn/y.z*/'];
const REFUSED = [
  '',
  'a.example.gov.cn/',
  'ftp://a/',
  'https://a/x',
  'https://a/ b/',
  'https://a/|/',
  'https://a/&/',
  `https://a/'/`,
];

test('one address after the other is written, whatever signs it has', () => {
  for (const address of TAKEN) {
    expect(set(address).status).toBe(0);
    for (const list of LISTS) expect(read(list)).toBe(`<a href="${address}x.html"/><a href="${address}"/>`);
    expect(read('address.txt')).toBe(address);
  }
});

test.each(REFUSED)('“%s” is refused with one sentence, and nothing is changed', (address) => {
  const { status, stderr } = set(address);
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  for (const list of LISTS) expect(read(list)).toContain(FIRST);
});

test('a list that was edited by hand is told, and none is changed', () => {
  write('site/wps/offline/jsplugins.xml', '<a href="https://other/"/>');
  const { status, stderr } = set('https://a.example.gov.cn/x/');
  expect(status).toBe(2);
  expect(stderr).toContain('site/wps/offline/jsplugins.xml 中没有 address.txt 里的地址');
  expect(read('site/manifest.xml')).toContain(FIRST);
  expect(read('address.txt')).toBe(FIRST);
});

describe('the script for Windows', () => {
  test('names the same lists', () => {
    const named = /^\$lists = (.*)$/m
      .exec(windows)?.[1]
      ?.split(', ')
      .map((name) => name.slice(1, -1).replaceAll('\\', '/'));
    expect(named).toEqual(LISTS);
  });

  test('takes and refuses the same addresses', () => {
    const pattern = new RegExp(/-notmatch '(.*)'\) \{/.exec(windows)?.[1]?.replaceAll("''", "'") ?? '$.');
    expect(TAKEN.filter((address) => pattern.test(address))).toEqual(TAKEN);
    expect(REFUSED.filter((address) => pattern.test(address))).toEqual([]);
  });

  test('says the same when a list was edited by hand', () => {
    const told = (script: string): string | undefined => /"(\$file 中没有.*)"/.exec(script)?.[1];
    expect(told(windows)).toBe(told(readFileSync(join(SCRIPTS, 'set-address.sh'), 'utf8')));
  });
});
