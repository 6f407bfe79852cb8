/** Serves the reviewer's page from this computer only, with the sample open: `npm run build` comes first. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const FOLDER = join(process.cwd(), 'dist', 'web');
const PORT = Number(process.env.PORT ?? 8080);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

if (!existsSync(join(FOLDER, 'desk.html'))) {
  console.error('请先运行 npm run build');
  process.exit(2);
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  let name;
  try {
    name = normalize(decodeURIComponent(pathname === '/' ? '/desk.html' : pathname));
  } catch {
    response.writeHead(400).end();
    return;
  }
  const file = join(FOLDER, name);
  if (!file.startsWith(FOLDER + sep)) {
    response.writeHead(404).end();
    return;
  }
  readFile(file).then(
    (content) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content),
    () => response.writeHead(404).end(),
  );
});

server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `端口 ${PORT} 已被占用，请换一个：PORT=8081 npm run web` : error.message);
  process.exit(2);
});
server.listen(PORT, '127.0.0.1', () =>
  console.log(`审核网页（含示例）：http://localhost:${PORT}/desk.html?sample\n按 Ctrl+C 结束`),
);
