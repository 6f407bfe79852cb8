import { everything } from './jest.base.mjs';

/** Every test, the exhaustive ones too, and what the others go through as a whole: what has to pass before a change lands. */
export default { ...everything, globals: { EXHAUSTIVE: true } };
