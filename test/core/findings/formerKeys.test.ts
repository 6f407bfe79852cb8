import { presentKey } from '../../../src/core/findings/formerKeys';

test.each([
  ['revenue.hierarchy[208,operating]', 'revenue.hierarchy[208,business]'],
  ['expenditure.hierarchy[total,operating]', 'expenditure.hierarchy[total,business]'],
  ['cross.revenue-operating', 'cross.revenue-business'],
  ['three-public.budget-within[final,reception-people]', 'three-public.budget-within[final,reception-persons]'],
  ['missing-abroad-people||没有写明', 'missing-abroad-persons||没有写明'],
  ['missing-reception-people||没有写明', 'missing-reception-persons||没有写明'],
  ['missing-vehicles-bought||没有写明', 'missing-vehicles-purchased||没有写明'],
])('%s is %s today', (former, present) => {
  expect(presentKey(former)).toBe(present);
  expect(presentKey(present)).toBe(present);
});

test.each(['basic-expenditure.hierarchy[302,operating]', 'revenue.row-sum[208]'])('%s is called so as before', (key) => {
  expect(presentKey(key)).toBe(key);
});
