/** Packs the built WPS add-in for computers that reach no server: a folder that carries name and version, as WPS unpacks it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import SevenZip from '7z-wasm';

const BUILT = resolve('dist/wps');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = `juesuan_${version}`;
const work = mkdtempSync(join(tmpdir(), 'juesuan-'));

/** What only the address that serves it needs. */
const ofTheServer = new Set([join(BUILT, 'jsplugins.xml'), join(BUILT, 'offline')]);
cpSync(BUILT, join(work, folder), { recursive: true, filter: (source) => !ofTheServer.has(source) });

// Equal contents give equal bytes: no file carries the time at which it was built.
const TIME = new Date('2020-01-01T00:00:00Z');
for (const name of readdirSync(work, { recursive: true })) utimesSync(join(work, name), TIME, TIME);

const sevenZip = await SevenZip({ print: () => undefined, printErr: console.error });
sevenZip.FS.mkdir('/work');
sevenZip.FS.mount(sevenZip.NODEFS, { root: work }, '/work');
sevenZip.FS.chdir('/work');
sevenZip.callMain(['a', '-t7z', 'juesuan.7z', folder]);
cpSync(join(work, 'juesuan.7z'), join(BUILT, 'offline', 'juesuan.7z'));
rmSync(work, { recursive: true });
console.log('dist/wps/offline/juesuan.7z');
