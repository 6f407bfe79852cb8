/**
 * What of other people's is in a bundle: found from the files that were bundled, so that the list cannot forget one. A package
 * without the text of its licence stops the build.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join, sep } = require('node:path');

const LICENCE = /^(?:licen[cs]e|copying)(?:[-.].*)?$/i;
const NOTICE = /^notice(?:\..*)?$/i;

/** The folder of the package that a file belongs to; `null` for a file of our own. */
function packageFolder(file) {
  const at = file.lastIndexOf(`${sep}node_modules${sep}`);
  if (at < 0) return null;
  const start = at + `${sep}node_modules${sep}`.length;
  const [scope, name] = file.slice(start).split(sep);
  return join(file.slice(0, start), scope, scope.startsWith('@') ? name : '');
}

/** @returns `{ name, version, license, text }`, the text with what the package asks to be handed on besides. */
function describePackage(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).sort();
  const texts = [...files.filter((file) => LICENCE.test(file)), ...files.filter((file) => NOTICE.test(file))].map((file) =>
    readFileSync(join(folder, file), 'utf8').trim().replace(/\r\n/g, '\n'),
  );
  if (texts.length === 0) texts.push(`${holder(author, repository)}\n\n${commonText(name, license)}`);
  return { name, version, license: license === 'LICENSE' ? 'SEE LICENSE IN LICENSE.md' : license, text: texts.join('\n\n') };
}

/** Whose it is and where its source is, as the package says. */
function holder(author, repository) {
  const of = (entry, key) => (typeof entry === 'string' ? entry : (entry?.[key] ?? ''));
  return [`Copyright (c) ${of(author, 'name')}`, `Source code: ${of(repository, 'url')}`].join('\n');
}

/** Some packages name their licence only. */
function commonText(name, license) {
  const file = join(__dirname, 'licences', `${license}.txt`);
  if (!existsSync(file)) throw new Error(`${name} has no text of its licence (${license}): it may not be handed on`);
  return readFileSync(file, 'utf8').trim();
}

/**
 * @param files absolute paths of what was bundled; @param besides names of packages that are copied, or write themselves into
 * what is bundled.
 */
function thirdParty(files, besides = []) {
  const folders = new Set(besides.map((name) => join(process.cwd(), 'node_modules', name)));
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder);
  }
  return [...folders].map(describePackage).sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

const keyOf = ({ name, version }) => `${name}@${version}`;

/** As it is handed on: a list for machines, and one to read. */
function noticeFiles(packages) {
  const list = packages.map(({ name, version, license }) => ({ name, version, license }));
  const LINE = '='.repeat(78);
  const read = packages.map(
    ({ name, version, license, text }) => `${LINE}\n${name} ${version} (${license})\n${LINE}\n\n${text}\n`,
  );
  return { 'third-party.json': `${JSON.stringify(list, null, 2)}\n`, 'third-party.txt': read.join('\n') };
}

/** Writes both beside what webpack makes, into `licenses/`. */
class ThirdParty {
  constructor(besides) {
    this.besides = besides;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ThirdParty', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ThirdParty', stage }, () => {
        const files = [...compilation.modules].flatMap(filesOf);
        for (const [name, text] of Object.entries(noticeFiles(thirdParty(files, this.besides)))) {
          compilation.emitAsset(`licenses/${name}`, new sources.RawSource(text));
        }
      });
    });
  }
}

/** A module that was joined of several names those in `modules`. */
function filesOf(module) {
  const inner = module.modules ?? [];
  const own = module.nameForCondition?.() ?? null;
  return [...(own === null ? [] : [own]), ...[...inner].flatMap(filesOf)];
}

module.exports = { ThirdParty, noticeFiles, thirdParty };
