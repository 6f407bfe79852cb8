import { likelyUse, usualUses } from '../../../../src/core/narrative/inputs/accountUses';
import { figuresOf } from '../tableBuilder';

/** Name and project spending of one 项, with its 类 and 款 above it. */
function rowsOf(items: Readonly<Record<string, string>>) {
  const rows = Object.fromEntries(Object.entries(items).map(([item, project]) => [item, { total: '10', project }]));
  return figuresOf({ 'general-budget': { total: { total: '10' }, '208 社会保障和就业支出': { total: '10' }, ...rows } }).rows(
    'general-budget',
  );
}

const likely = (code: string, name: string, project = '3') =>
  likelyUse(rowsOf({ [`${code} ${name}`]: project }), { id: code, name });

test.each([
  ['2080501', '行政单位离退休', '支付行政单位离退休人员经费'],
  ['2010302', '一般行政管理事务', '未单独设置项级科目的其他项目支出'],
  ['2080109', '社会保险经办机构', '社会保险经办机构方面的支出'],
  ['2100799', '其他计划生育事务支出', '其他计划生育事务方面的支出'],
  ['2299999', '其他支出', null],
])('%s %s with a project was probably spent on %j', (code, name, use) => {
  expect(likely(code, name)).toBe(use);
});

test('what is a matter of course without a project is only likely with one', () => {
  const account = { id: '2080506', name: '机关事业单位职业年金缴费支出' };
  const [without, withProject] = ['', '3'].map((project) => rowsOf({ [`${account.id} ${account.name}`]: project }));
  expect([usualUses(without ?? [], account), usualUses(withProject ?? [], account)]).toEqual(['缴纳职业年金', null]);
});

test('a 类 was spent on what its 项 were, each once', () => {
  const rows = rowsOf({
    '2080109 社会保险经办机构': '1',
    '2080505 机关事业单位基本养老保险缴费支出': '',
    '2089999 其他支出': '2',
  });
  expect(likelyUse(rows, { id: '208', name: '社会保障和就业支出' })).toBe(
    '社会保险经办机构方面的支出、缴纳机关事业单位基本养老保险',
  );
});

test('an account is spent on what is below it, where each of that is a matter of course', () => {
  const above = { id: '20805', name: '行政事业单位养老支出' };
  const known = { '2080501 行政单位离退休': '', '2080506 机关事业单位职业年金缴费支出': '' };
  expect(usualUses(rowsOf(known), above)).toBe('支付行政单位离退休人员经费、缴纳职业年金');
  expect(usualUses(rowsOf({ ...known, '2080599 其他行政事业单位养老支出': '' }), above)).toBeNull();
});
