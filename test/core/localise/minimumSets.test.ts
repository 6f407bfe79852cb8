import { compareWithProgram } from './minimumSetCases';
import { runs } from '../../exhaustive';

test('the explanations are all the smallest sets that an integer program finds', () => {
  compareWithProgram(runs(150));
}, 60_000);
