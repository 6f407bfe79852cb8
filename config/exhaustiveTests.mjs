import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Tests that go through all combinations of forms, regions, slips, templates or damaged bytes, or wait for limits of time: `npm run test:full` runs
 * them, `npm test` leaves them out. What each of them goes through has a small test beside it; where one test can be both, it asks
 * `test/exhaustive.ts` how much to go through.
 */
const EXHAUSTIVE = [
  'test/cli/oneFile.test.ts',
  'test/cli/streams.test.ts',
  'test/cli/threads.test.ts',
  'test/core/localise/minimumSetsMany.test.ts',
  'test/core/narrative/caseDepartments.test.ts',
  'test/core/narrative/exampleWordings.test.ts',
  'test/core/narrative/properties.test.ts',
  'test/core/verify/composedNarratives.test.ts',
  'test/core/verify/everyNumber.test.ts',
  'test/core/verify/reasons.test.ts',
  'test/core/verify/regions/regions.test.ts',
  'test/core/verify/unusualWriting.test.ts',
  'test/excel-host/mirror/mirror.test.ts',
  'test/files/damagedBytes.test.ts',
  'test/files/docx/wholeDocuments.test.ts',
  'test/files/docx/pictureDocx.test.ts',
  'test/files/docx/template/disclosureTemplate.test.ts',
  'test/files/refusals.test.ts',
  'test/golden/kept.test.ts',
  'test/golden/texts.test.ts',
];

const root = new URL('../', import.meta.url);
const missing = EXHAUSTIVE.filter((file) => !existsSync(fileURLToPath(new URL(file, root))));
// A renamed test would go on being left out under its old name, or be run in the wrong place.
if (missing.length > 0) throw new Error(`config/exhaustiveTests.mjs: no ${missing.join(', ')}`);

/** As patterns of paths. */
export const exhaustiveTests = EXHAUSTIVE.map((file) => `<rootDir>/${file.replaceAll('.', '\\.')}$`);
