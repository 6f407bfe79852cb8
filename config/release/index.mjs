/**
 * Makes one archive of what `npm run build` made, for offices without Node: the site (pages, add-ins for Excel and WPS), the
 * command line, manuals, licences, bill of materials, checksums. Equal builds give equal bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { manualPage } from './manualPage.mjs';
import { sbom } from './sbom.mjs';

const TEMPLATES = 'config/release/files';
const MANUALS = 'docs';
const ADDRESS = 'https://localhost:3000/';
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const top = `${name}-${version}`;

for (const built of ['dist/web/manifest.xml', 'dist/wps/jsplugins.xml', 'dist/cli/juesuan.js']) {
  if (!existsSync(built)) throw new Error(`${built} is missing: npm run build comes first`);
}

/** Content by path within the archive. */
const files = new Map();
const put = (path, content) => files.set(path, Buffer.from(content));

function putFolder(folder, path, isWanted = () => true) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const relative = file.slice(folder.length + 1).replaceAll('\\', '/');
    if (isWanted(relative)) put(`${path}/${relative}`, readFileSync(file));
  }
}

/** What is bundled in the site and in the command line, each package once. */
function allThirdParty() {
  const folders = ['dist/web/licenses', 'dist/wps/licenses', 'dist/cli'];
  const lists = folders.map((folder) => JSON.parse(readFileSync(join(folder, 'third-party.json'), 'utf8')));
  const known = new Map(lists.flat().map((one) => [`${one.name}@${one.version}`, one]));
  return [...known.keys()].sort().map((key) => known.get(key));
}

putFolder('dist/web', 'site');
putFolder('dist/wps', 'site/wps');
if (!files.get('site/manifest.xml').toString().includes(ADDRESS)) {
  throw new Error('the release is built without ADDIN_URL: its address is set where it is installed');
}
put('juesuan.js', readFileSync('dist/cli/juesuan.js'));
put('licenses/juesuan.txt', readFileSync('LICENSE'));
put('licenses/site.txt', readFileSync('dist/web/licenses/third-party.txt'));
put('licenses/wps.txt', readFileSync('dist/wps/licenses/third-party.txt'));
put('licenses/juesuan.js.txt', readFileSync('dist/cli/third-party.txt'));
put('licenses/office-js.txt', readFileSync(join(TEMPLATES, 'office-js.txt')));
putFolder(MANUALS, 'docs');
for (const [path, text] of [...files].filter(([name]) => /^docs\/.*\.md$/.test(name))) {
  put(path.replace(/md$/, 'html'), manualPage(text.toString()));
}
put('README.txt', readFileSync(join(TEMPLATES, 'README.txt')));
put('nginx.conf', readFileSync(join(TEMPLATES, 'nginx.conf')));
put('site/web.config', readFileSync(join(TEMPLATES, 'web.config')));
put('set-address.sh', readFileSync(join(TEMPLATES, 'set-address.sh')));
// Windows reads scripts without a mark as its own code page.
put('set-address.ps1', `\ufeff${readFileSync(join(TEMPLATES, 'set-address.ps1'), 'utf8').replaceAll('\n', '\r\n')}`);
put('address.txt', ADDRESS);
put('sbom.cdx.json', sbom(allThirdParty(), { name, version }));

const sum = (content) => createHash('sha256').update(content).digest('hex');
const paths = [...files.keys()].sort();
put('SHA256SUMS', paths.map((path) => `${sum(files.get(path))}  ${path}\n`).join(''));

/** A fixed time, and the rights of an ordinary file, so that the bytes follow from the content alone. */
const entry = (path) => [files.get(path), { mtime: '2020-01-01T00:00:00', level: 9, os: 3, attrs: (0o100644 << 16) >>> 0 }];
const archive = zipSync(Object.fromEntries([...files.keys()].sort().map((path) => [`${top}/${path}`, entry(path)])));
mkdirSync('dist/release', { recursive: true });
writeFileSync(`dist/release/${top}.zip`, archive);
writeFileSync(`dist/release/${top}.zip.sha256`, `${sum(archive)}  ${top}.zip\n`);
console.log(`dist/release/${top}.zip  ${(archive.length / 1024 / 1024).toFixed(1)} MB  ${sum(archive)}`);
