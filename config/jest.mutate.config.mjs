import config from './jest.config.mjs';

/** The fast tests of what is mutated; those of whole workbooks and texts take longer than a mutant is worth. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/core/{amounts,check,rules,figures,localise,tables,form,verify}/**/*.test.ts'],
};
