import { everything as base } from './jest.config.mjs';

/** The built pane in headless Chromium: `npm run build` comes first. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
