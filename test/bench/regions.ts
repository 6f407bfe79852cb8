import { SLIP_KINDS } from './verifySlips';
import { facts } from '../core/verify/regions/facts';
import { measure } from '../core/verify/regions/measure';
import { REGIONS } from '../core/verify/regions';

/**
 * Texts in the habits of other regions: findings on the true text, the share of its numbers that are compared, and slips
 * found of those tried, by kind. `--missed` lists what was not found.
 */
const verbose = process.argv.includes('--missed');
const share = process.argv.includes('--quick') ? 0.3 : 1;
for (const withPrior of [true, false]) {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const [name, text] of Object.entries(REGIONS)) {
    const subject = facts({ seed: 11, nonFiscal: true, tails: true }, 'ten');
    const measured = measure(text(subject), subject, withPrior, share);
    const wrong = measured.findings.filter((finding) => !finding.includes(' missing-'));
    for (const finding of wrong) console.log(`  false: ${name} ${finding}`);
    if (verbose) for (const missed of measured.missed) console.log(`  ${name} ${missed}`);
    rows[name] = {
      false: wrong.length,
      compared: `${Math.round((100 * measured.compared) / measured.numbers)}%`,
      silent: measured.silent.length,
      ...Object.fromEntries(SLIP_KINDS.map((kind) => [kind, `${measured.found[kind]}/${measured.tried[kind]}`])),
    };
  }
  console.log(`\n${withPrior ? 'with' : 'without'} last year's workbook`);
  console.table(rows);
}
