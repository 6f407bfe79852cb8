/**
 * Wording files are imported as text: esbuild and webpack do so by a line of their own; this is the same for Jest, as a
 * transform, and for tsx, where it is required before.
 */
const { readFileSync } = require('node:fs');

module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };

require.extensions['.txt'] = (module, file) => {
  module.exports = readFileSync(file, 'utf8');
};
