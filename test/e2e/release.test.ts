import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, chromium } from 'playwright-core';
import { QUIET } from './pane';

/** The archive that is handed out, unpacked and served by nginx over HTTPS as docs/deploy.md says. */

const RELEASES = join(process.cwd(), 'dist/release');
const NAME = readdirSync(RELEASES).find((name) => name.endsWith('.zip')) ?? '';
const TOP = NAME.replace(/\.zip$/, '');
const ARCHIVE = unzipSync(new Uint8Array(readFileSync(join(RELEASES, NAME))));

let folder: string;
let unpacked: string;
let port: number;

function unpack(): void {
  for (const [path, content] of Object.entries(ARCHIVE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

const text = (path: string): string => readFileSync(join(unpacked, path), 'utf8');
const setAddress = (address: string): string =>
  execFileSync('sh', [join(unpacked, 'set-address.sh'), address], { encoding: 'utf8', stdio: 'pipe' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-release-'));
  unpacked = join(folder, TOP);
  port = await freePort();
  unpack();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the archive', () => {
  test('holds what its checksums say, file by file, and no other', () => {
    const sums = text('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    const named = Object.keys(ARCHIVE).map((path) => path.slice(TOP.length + 1));
    expect(sums.map(([, path]) => path)).toEqual(named.filter((path) => path !== 'SHA256SUMS').sort());
    for (const [sum, path = ''] of sums) {
      expect([
        path,
        createHash('sha256')
          .update(readFileSync(join(unpacked, path)))
          .digest('hex'),
      ]).toEqual([path, sum]);
    }
  });

  test('holds the site, the add-in for WPS, the command line, manuals, licences and the bill of materials', () => {
    for (const path of [
      'site/taskpane.html',
      'site/desk.html',
      'site/manifest.xml',
      'site/office-js/office.js',
      'site/wps/ribbon.xml',
      'site/wps/offline/juesuan.7z',
      'juesuan.js',
      'docs/deploy.md',
      'licenses/office-js.txt',
    ]) {
      expect([path, existsSync(join(unpacked, path))]).toEqual([path, true]);
    }
  });

  test('its bill of materials lists what is bundled, each with licence, address and hash', () => {
    const lists = ['site/licenses', 'site/wps/licenses'].map((path) => `${path}/third-party.json`);
    const bundled = lists.flatMap((path) => JSON.parse(text(path)) as { name: string; version: string }[]);
    const bill = JSON.parse(text('sbom.cdx.json')) as {
      bomFormat: string;
      components: { name: string; version: string; purl: string; licenses: object[]; hashes: object[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    for (const { name, version } of bundled) expect(listed).toContain(`${name}@${version}`);
    for (const { purl, licenses, hashes } of bill.components) {
      expect([purl, licenses.length, hashes.length]).toEqual([expect.stringMatching(/^pkg:npm\//), 1, 1]);
    }
  });

  test('its manuals are pages whose pictures and manuals are there', () => {
    for (const manual of ['accountant', 'reviewer', 'administrator']) {
      const page = text(`docs/manuals/${manual}.html`);
      const named = [...page.matchAll(/(?:href|src)="([^":#]+)"/g)].map(([, path = '']) => path);
      expect(named.length).toBeGreaterThan(2);
      expect(named.filter((path) => !existsSync(join(unpacked, 'docs/manuals', path)))).toEqual([]);
    }
  });

  test('its command line reviews a workbook', () => {
    const sample = join(process.cwd(), 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');
    expect(execFileSync(process.execPath, [join(unpacked, 'juesuan.js'), 'check', sample], { encoding: 'utf8' })).toContain(
      '错误 0',
    );
  });

  test('its configuration of nginx and IIS is the one that the manual prints', () => {
    const manual = text('docs/deploy.md');
    const printed = (language: string): string[] =>
      [...manual.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
    expect(printed('nginx')).toContain(text('nginx.conf'));
    expect(printed('xml')).toContain(text('site/web.config'));
  });
});

describe('set-address.sh', () => {
  const LISTS = ['site/manifest.xml', 'site/wps/jsplugins.xml', 'site/wps/offline/jsplugins.xml'];

  test('writes the address into the three lists, and another one after it', () => {
    setAddress('https://a.example.gov.cn/x/');
    setAddress('https://b.example.gov.cn/y&z/'.replace('&', '-'));
    for (const list of LISTS) {
      expect(text(list)).toContain('https://b.example.gov.cn/y-z/');
      expect(text(list)).not.toMatch(/localhost|a\.example/);
    }
    expect(text('site/wps/jsplugins.xml')).toContain('url="https://b.example.gov.cn/y-z/wps/"');
  });

  test.each(['', 'addin.example.gov.cn', 'https://addin.example.gov.cn/juesuan', 'https://x/ y/', 'https://x/|/'])(
    'refuses “%s” and changes nothing',
    (address) => {
      const before = LISTS.map(text);
      expect(() => setAddress(address)).toThrow();
      expect(LISTS.map(text)).toEqual(before);
    },
  );
});

describe('served by nginx over HTTPS', () => {
  let nginx: ChildProcess;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    const key = join(folder, 'addin.key');
    const certificate = join(folder, 'addin.crt');
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
    execFileSync('openssl', [...request, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate], {
      stdio: 'pipe',
    });
    const server = text('nginx.conf')
      .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
      .replace('addin.example.gov.cn', 'localhost')
      .replace('/etc/nginx/certs/addin.crt', certificate)
      .replace('/etc/nginx/certs/addin.key', key)
      .replace('/srv/juesuan/', join(unpacked, 'site/'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    const configuration = join(folder, 'nginx.conf');
    // Everything else is nginx’s own; it runs as whoever runs the test, who may be root.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      configuration,
      `${user} daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}
       http { access_log ${folder}/access.log; ${temporary.join(' ')} ${server} }`,
    );
    nginx = spawn('nginx', ['-c', configuration, '-p', folder, '-e', join(folder, 'error.log')], { stdio: 'pipe' });
    origin = `https://localhost:${port}`;
    setAddress(`${origin}/juesuan/`);
    // Chromium trusts this certificate and no other that it would not trust anyway.
    const { publicKey } = new X509Certificate(readFileSync(certificate));
    const pin = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64');
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...QUIET, `--ignore-certificate-errors-spki-list=${pin}`],
    });
  });

  afterAll(async () => {
    await browser.close();
    const ended = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGQUIT');
    await ended;
  });

  async function open(path: string) {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url());
    });
    const answer = await page.goto(`${origin}/juesuan/${path}`);
    return { page, asked, headers: answer?.headers() ?? {} };
  }

  const elsewhere = (asked: readonly string[]): string[] => asked.filter((url) => !url.startsWith(`${origin}/`));

  test('the reviewer’s page reviews the sample; nothing outside is asked', async () => {
    const { page, asked, headers } = await open('desk.html?sample');
    await page.getByText('泽州县社会保险中心').first().waitFor();
    expect(elsewhere(asked)).toEqual([]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-frame-options']));
    await page.close();
  });

  test('the pane for WPS says where it belongs', async () => {
    const { page, asked } = await open('wps/taskpane.html');
    await page.getByText('请在 WPS 表格中打开').waitFor();
    expect(elsewhere(asked)).toEqual([]);
    await page.close();
  });

  test('every address of the manifest and of the lists for WPS is served', async () => {
    const lists = ['site/manifest.xml', 'site/wps/jsplugins.xml', 'site/wps/offline/jsplugins.xml'].map(text).join('\n');
    const named = [...lists.matchAll(/"(https:\/\/localhost:[^"]+)"/g)].map(([, url = '']) => url);
    expect(named.length).toBeGreaterThan(10);
    const page = await browser.newPage();
    await page.goto(`${origin}/juesuan/message.html`);
    for (const url of new Set(named)) {
      const status = await page.evaluate(
        async (address) => (await fetch(address)).status,
        url.endsWith('/') ? `${url}index.html` : url,
      );
      expect([url, status]).toEqual([url, 200]);
    }
    await page.close();
  });
});
