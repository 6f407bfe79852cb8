import { tableOf, read } from '../printed';

const head = `
  收入决算表
  单位：万元
  项目|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
  `;

/** Names of the accounts read, with their amounts. */
function accounts(rows: string): string[] {
  return tableOf(read(head + rows), 'revenue').rows.map(
    ({ name, level, figures }) => `${level ?? ''} ${name} ${figures.get('total')?.value?.toFixed() ?? ''}`,
  );
}

describe('accounts that are listed by name', () => {
  test('a line without amounts among them is an account whose cells are empty', () => {
    const rows = `住房保障支出|30|30
  _住房改革支出|30|30
  __住房公积金||
  __购房补贴|20|20
  __提租补贴||
  合计|30|30`;
    expect(accounts(rows)).toEqual([
      'class 住房保障支出 30',
      'section 住房改革支出 30',
      'item 住房公积金 0',
      'item 购房补贴 20',
      'item 提租补贴 0',
      'total 合计 30',
    ]);
  });

  test('over deeper lines it is a heading, and below the last amounts it is words', () => {
    const rows = `住房保障支出||
  _住房改革支出|30|30
  __购房补贴|30|30
  合计|30|30
  填表人`;
    expect(accounts(rows)).toEqual(['section 住房改革支出 30', 'item 购房补贴 30', 'total 合计 30']);
  });
});
