import { figuresOf, placesOf, problemsOf, read } from '../printed';

describe('收入支出决算总表', () => {
  it('with 年初预算数 beside 决算数, 其中 rows and totals above', () => {
    const reading = read(`
      收入支出决算总体情况表
      收入|||支出||
      项目|年初预算数|决算数|项目|年初预算数|决算数
      本年收入合计|90|100.5|本年支出合计|90|99
      一、一般公共预算财政拨款收入|90|100.5|一、一般公共服务支出|90|99
      年初结转和结余||2|结余分配||1
      基本支出结转||0.5|其中：提取职工福利基金||0.75
      项目支出结转和结余||1.5|转入事业基金||0.25
      ||| 年末结转和结余||2.5
      |||基本支出结转||1
      |||项目支出结转和结余||1.5
      收入总计|90|102.5|支出总计|90|102.5`);
    expect(figuresOf(reading, 'summary')).toMatchObject({
      'revenue-total/amount': '100.5', 'revenue-total/budget': '90', 'opening-basic/amount': '0.5', 'opening-project/amount': '1.5',
      'distribution-welfare/amount': '0.75', 'distribution-institutional/amount': '0.25', 'closing-basic/amount': '1', 'closing-project/amount': '1.5',
      'outflow-total/amount': '102.5', '201/budget': '90',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
  });

  it.each([
    ['', ''],
    ['支出项目|决算数', ''],
  ])('with 收入 above 支出 in one block (%s)', (headAgain) => {
    const reading = read(`
      收支决算总表
      单位：千元
      项目|决算数
      一、一般公共预算财政拨款收入|1000
      本年收入合计|1000
      年初结转和结余|20
      收入总计|1020
      ${headAgain}
      一、一般公共服务支出|1010
      本年支出合计|1010
      年末结转和结余|10
      支出总计|1020`);
    expect(figuresOf(reading, 'summary')).toEqual({
      'grant-general/amount': '100', 'revenue-total/amount': '100', 'opening/amount': '2', 'inflow-total/amount': '102',
      '201/amount': '101', 'expenditure-total/amount': '101', 'closing/amount': '1', 'outflow-total/amount': '102',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
  });

  it('with 总计 twice in one block', () => {
    const reading = read(`
      收支决算总表
      项目|金额
      本年收入合计|1000.5
      总计|1000.5
      一、一般公共服务支出|1000.5
      本年支出合计|1000.5
      总计|1000.5`);
    expect(placesOf(reading, 'summary')).toMatchObject({ 'inflow-total/amount': 'B4', 'outflow-total/amount': 'B7' });
  });

  it('with a third block by nature of spending', () => {
    const reading = read(`
      收入支出决算总表
      收入||支出||||
      项目|决算数|项目（按功能分类）|决算数|项目（按支出性质）|决算数
      一、一般公共预算财政拨款收入|100.5|一、一般公共服务支出|100.5|一、基本支出|60.5
      本年收入合计|100.5|本年支出合计|100.5|二、项目支出|40`);
    expect(figuresOf(reading, 'summary')).toMatchObject({
      '201/amount': '100.5',
      'nature-basic/amount': '60.5',
      'nature-project/amount': '40',
    });
    expect(problemsOf(reading)).toEqual([]);
  });

  it('with classes in the words of earlier years', () => {
    const reading = read(`
      收入支出决算总表
      项目|金额|项目|金额
      一、财政拨款收入|7|九、医疗卫生与计划生育支出|1.5
      |||十、国土海洋气象等支出|2.5
      |||十一、文化体育与传媒支出|3
      |||十二、某某新设支出|0.5
      本年收入合计|7.5|本年支出合计|7.5`);
    expect(Object.keys(figuresOf(reading, 'summary'))).toEqual(
      expect.arrayContaining(['210/amount', 'expenditure-total/amount', 'revenue-total/amount']),
    );
  });
});
