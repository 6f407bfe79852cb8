import { everything } from './jest.config.mjs';

/** Every test, the exhaustive ones too: what has to pass before a change lands. */
export default everything;
