/**
 * The built thread, but for a file called `grow` that takes memory without end, `exit` that ends its thread and `loop` that never ends.
 * It is a file that stays: a thread that takes a stopped one's place may still be starting when its test is over.
 */
const { join } = require('node:path');
const { default: work } = require(join(process.cwd(), 'dist/cli/juesuan.js'));

module.exports = (job) => {
  if (job.file === 'exit') process.exit(3);
  while (job.file === 'loop');
  const taken = [];
  while (job.file === 'grow') taken.push(Array.from({ length: 500 }, (_, index) => ({ index })));
  return work(job);
};
