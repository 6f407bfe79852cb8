// The beginning of dist/cli/juesuan.js. The code follows in a comment, which the engine passes over: compiling it is most of what a
// short call takes beyond its work. What the engine made of it when it was built lies in a file beside; without that file, or with
// another version of Node, the code is compiled anew.
const { readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Of this code and no other: the engine itself compares nothing but lengths. */
const COMPILED = 'juesuan-IDENTITY.compiled';

function compiledBefore() {
  try {
    return readFileSync(join(dirname(__filename), COMPILED));
  } catch {
    return undefined;
  }
}

const text = readFileSync(__filename, 'utf8');
const code = text.slice(text.search(/\n\/\*\n/) + 4, text.lastIndexOf('\n*/')).replaceAll('END_OF_COMMENT', '*/');
const script = new Script(wrap(code), { filename: __filename, cachedData: compiledBefore() });
script.runInThisContext()(exports, require, module, __filename, __dirname);
