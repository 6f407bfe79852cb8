import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The 情况说明 of the sample's department as it was published. */
export const seedNarrative = readFileSync(join(__dirname, '../../cases/seed-narrative.txt'), 'utf8');
