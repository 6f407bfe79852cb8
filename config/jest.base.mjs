/** All tests but those of browsers. Jest transforms with swc; types are checked by `npm run types`. */
export const everything = {
  rootDir: '..',
  // Jest would leave one processor to watching.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/bench/'],
  transform: {
    '\\.txt$': '<rootDir>/config/textFiles.cjs',
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
};
