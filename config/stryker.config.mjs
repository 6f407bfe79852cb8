/**
 * Mutation of what decides on figures: `npm run mutate`, or a part of it: `npm run mutate -- --mutate 'src/core/amounts/*.ts'`.
 * Left out: words and tables of data, whose mutants say nothing of logic.
 */
export default {
  testRunner: 'jest',
  jest: { configFile: 'config/jest.mutate.config.mjs', enableFindRelatedTests: true },
  mutate: [
    'src/core/{amounts,check,rules,figures,localise}/**/*.ts',
    'src/core/tables/{cells,layout,locating,reading}/**/*.ts',
    'src/core/tables/*.ts',
    'src/core/form/item/*.ts',
    'src/core/verify/reading/**/*.ts',
    '!src/core/verify/reading/glossary/**/*.ts',
    '!src/core/rules/{crossTable,copies}.ts',
  ],
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'Regex'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 2),
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'html', 'progress'],
  jsonReporter: { fileName: 'dist/mutation/mutation.json' },
  htmlReporter: { fileName: 'dist/mutation/mutation.html' },
  tempDirName: 'dist/mutation/work',
  // What a sandbox needs not.
  ignorePatterns: ['dist', 'output', 'docs/pictures', 'assets/icons'],
  clearTextReporter: { allowColor: false, reportTests: false },
};
