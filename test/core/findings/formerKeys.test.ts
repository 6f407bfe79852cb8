import { presentKey } from '../../../src/core/findings/formerKeys';

test.each([
  ['revenue.hierarchy[208,operating]', 'revenue.hierarchy[208,business]'],
  ['expenditure.hierarchy[total,operating]', 'expenditure.hierarchy[total,business]'],
  ['cross.revenue-operating', 'cross.revenue-business'],
  ['three-public.budget-within[final,reception-people]', 'three-public.budget-within[final,reception-persons]'],
  ['missing-abroad-people||没有写明', 'missing-abroad-persons||没有写明'],
  ['missing-reception-people||没有写明', 'missing-reception-persons||没有写明'],
  ['missing-vehicles-bought||没有写明', 'missing-vehicles-purchased||没有写明'],
  [
    'structure.unrecognised-sheets||工作表“台账”中有数字，但没有认出决算公开表，未检查',
    'structure.unrecognised-sheets||工作表“台账”中有数字，但没有识别出其中的表，未检查',
  ],
  [
    'structure.unknown-row|revenue|一行有数字，但认不出是哪个项目，未检查',
    'structure.unknown-row|revenue|一行有数字，但无法识别是哪个项目，未检查',
  ],
  ['aggregate.unread||“二中心”没有认出02表，关系未检查', 'aggregate.unread||“二中心”没有识别出02表，关系未检查'],
])('%s is %s today', (former, present) => {
  expect(presentKey(former)).toBe(present);
  expect(presentKey(present)).toBe(present);
});

test.each(['basic-expenditure.hierarchy[302,operating]', 'revenue.row-sum[208]'])('%s is called so as before', (key) => {
  expect(presentKey(key)).toBe(key);
});
