import { PROFILES } from '../../../src/core/narrative/profiles';
import { publishedWorkbook } from '../../core/verify/seed';
import { faults, readBack } from './readBack';
import { allOrSome } from '../../exhaustive';

test.each(allOrSome(Object.entries(PROFILES), 1))(
  'the whole document of the sample in the wording of %s says nothing wrong',
  async (_, profile) => {
    const verified = await readBack(publishedWorkbook(), profile);
    expect(faults(verified)).toEqual([]);
    expect(verified.statements).toBeGreaterThan(60);
  },
);
