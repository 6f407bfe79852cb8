import { automaticProfile } from '../../../src/app/narrative/currentProfile';
import type { OwnWording } from '../../../src/app/narrative/wording';
import { PROFILES } from '../../../src/core/narrative/profiles';
import type { Profile } from '../../../src/core/narrative/wording/profile';
import { profileText } from '../../../src/core/narrative/wording/profileText';

function profile(id: 'shanxi' | 'shanghai', changes: Partial<Profile> = {}): Profile {
  const found = PROFILES[id];
  if (found === undefined) throw new Error('no such wording');
  return { ...found, ...changes };
}

const own = (one: Profile): OwnWording => ({ fileName: `${one.id}.txt`, text: profileText(one), profile: one });
const ours = own(profile('shanxi', { id: 'ours', name: '我局' }));
const shanghais = own(profile('shanghai', { id: 'district', name: '某区' }));

describe('the wording that nobody chose', () => {
  test('is the built-in one of the form', () => {
    expect(automaticProfile({ profile: 'shanxi' }, [])).toBe(PROFILES['shanxi']);
    expect(automaticProfile({ profile: null }, [ours])).toBeNull();
  });

  test('is the own one for a form with the same tables, and no other', () => {
    expect(automaticProfile({ profile: 'shanxi' }, [shanghais, ours])).toBe(ours.profile);
    expect(automaticProfile({ profile: 'shanxi' }, [shanghais])).toBe(PROFILES['shanxi']);
  });

  test('is the built-in one where several own ones would do', () => {
    expect(automaticProfile({ profile: 'shanxi' }, [ours, own(profile('shanxi', { id: 'other' }))])).toBe(PROFILES['shanxi']);
  });
});
