import { everything } from './jest.base.mjs';

/** Set by `config/mutate.mjs`: folders of test/core. */
const folders = (process.env.MUTATED_TESTS ?? '').split(',');

export default { ...everything, testMatch: folders.map((folder) => `<rootDir>/test/core/${folder}/**/*.test.ts`) };
