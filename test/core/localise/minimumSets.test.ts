import { compareWithProgram } from './minimumSetCases';

test('the explanations are all the smallest sets that an integer program finds', () => {
  compareWithProgram(150);
}, 60_000);
