import { compareWithProgram } from './minimumSetCases';

test('the explanations are all the smallest sets that an integer program finds, in 2,000 cases', () => {
  compareWithProgram(2000);
}, 240_000);
