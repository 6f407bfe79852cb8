import { everything as base } from './jest.base.mjs';

/** The built pane in headless Chromium: `npm run build` comes first. */
export default {
  ...base,
  // Browsers use the other processors themselves, and some tests hand a page hundreds of files.
  maxWorkers: 1,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
