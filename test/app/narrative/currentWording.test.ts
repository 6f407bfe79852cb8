import { automaticWording } from '../../../src/app/narrative/currentWording';
import { builtInWording } from '../../../src/core/narrative/profiles/builtIn';
import { ownWording } from './ownWordings';

const ours = ownWording('shanxi', { 写法: 'ours', 名称: '我局' });
const shanghais = ownWording('shanghai', { 写法: 'district', 名称: '某区' });

describe('the wording that nobody chose', () => {
  test('is the built-in one of the form', () => {
    expect(automaticWording({ profile: 'shanxi' }, [])).toBe(builtInWording('shanxi'));
    expect(automaticWording({ profile: null }, [ours])).toBeNull();
  });

  test('is the own one for a form with the same tables, and no other', () => {
    expect(automaticWording({ profile: 'shanxi' }, [shanghais, ours])).toBe(ours.profile);
    expect(automaticWording({ profile: 'shanxi' }, [shanghais])).toBe(builtInWording('shanxi'));
  });

  test('is the built-in one where several own ones would do', () => {
    expect(automaticWording({ profile: 'shanxi' }, [ours, ownWording('shanxi', { 写法: 'other' })])).toBe(
      builtInWording('shanxi'),
    );
  });
});
