/** Reads every workbook of a folder and nothing else: what any tool has to pay before it can check anything. */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { read } = require('@e965/xlsx');

const folder = process.argv[process.argv.length - 1];
for (const name of readdirSync(folder)) read(new Uint8Array(readFileSync(join(folder, name))), { type: 'array', dense: true });
