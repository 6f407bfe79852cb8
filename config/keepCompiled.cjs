/** `node --require config/keepCompiled.cjs dist/cli/juesuan.js …` writes what the engine has compiled by the end of that call to `KEEP_COMPILED`. */
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

let largest = null;
let length = 0;
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    if (code.length > length) [largest, length] = [this, code.length];
  }
};
process.on('exit', () => {
  writeFileSync(process.env.KEEP_COMPILED, largest.createCachedData());
});
