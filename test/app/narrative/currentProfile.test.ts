import { automaticProfile } from '../../../src/app/narrative/currentProfile';
import { PROFILES } from '../../../src/core/narrative/profiles';
import { ownWording } from './ownWordings';

const ours = ownWording('shanxi', { 写法: 'ours', 名称: '我局' });
const shanghais = ownWording('shanghai', { 写法: 'district', 名称: '某区' });

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
    expect(automaticProfile({ profile: 'shanxi' }, [ours, ownWording('shanxi', { 写法: 'other' })])).toBe(PROFILES['shanxi']);
  });
});
