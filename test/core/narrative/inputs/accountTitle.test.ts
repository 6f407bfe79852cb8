import { accountTitle } from '../../../../src/core/narrative/inputs/accountTitle';
import { figuresOf } from '../tableBuilder';

const figures = figuresOf({
  'general-budget': {
    total: { total: '9' },
    '201 一般公共服务支出': { total: '4' },
    '20103 政府办公厅（室）及相关机构事务': { total: '4' },
    '2010301 行政运行': { total: '4' },
    '208 社会保障和就业支出': { total: '5' },
    '20801 人力资源和社会保障管理事务': { total: '3' },
    '2080101 行政运行': { total: '3' },
    '2080502 事业单位离退休': { total: '2' },
  },
});

test.each([
  ['as it is printed', '2080502', '事业单位离退休'],
  ['with the 款 above it where its name is that of another account', '2080101', '行政运行（人力资源和社会保障管理事务）'],
  ['a 款', '20801', '人力资源和社会保障管理事务'],
  ['a 类 that no table lists', '205', '教育支出'],
  ['nothing for a code that no table lists', '2050101', undefined],
])('an account is called %s', (_, code, title) => {
  expect(accountTitle(figures, code)).toBe(title);
});
