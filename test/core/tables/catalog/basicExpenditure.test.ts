import { figuresOf, placesOf, problemsOf, read } from '../printed';

describe('一般公共预算财政拨款基本支出决算表', () => {
  it('as one list with 合计, 人员经费, 公用经费', () => {
    const reading = read(`
      一般公共预算财政拨款基本支出决算表
      单位：万元
      经济分类科目||一般公共预算基本支出||
      科目编码|科目名称|合计|人员经费|公用经费
      合计||30.5|20.25|10.25
      301|工资福利支出|20.25|20.25|
      30101|基本工资|20.25|20.25|
      302|商品和服务支出|10.25||10.25
      30201|办公费|10.25||10.25`);
    expect(figuresOf(reading, 'basic-expenditure')).toMatchObject({
      'total/amount': '30.5', 'personnel-total/amount': '20.25', 'operating-total/amount': '10.25', '30101/amount': '20.25', '302/operating': '10.25',
    }); // prettier-ignore
    expect(placesOf(reading, 'basic-expenditure')).toMatchObject({
      'personnel-total/amount': 'D5',
      'operating-total/amount': 'E5',
    });
    expect(problemsOf(reading)).toEqual([]);
  });

  it('as one list split in 类 and 款, without the rows of the classes', () => {
    const reading = read(`
      一般公共预算财政拨款基本支出决算明细表
      类|款|科目名称|决算数
      301|1|基本工资|20.25
      301|2|津贴补贴|1
      302|1|办公费|10.25
      人员经费合计|||21.25
      公用经费合计|||10.25`);
    expect(Object.keys(figuresOf(reading, 'basic-expenditure'))).toEqual([
      '30101/amount', '30102/amount', '30201/amount', 'personnel-total/amount', 'operating-total/amount',
    ]); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
  });

  it('in three blocks, blank columns between, totals merged over them', () => {
    const reading = read(`
      一般公共预算财政拨款基本支出决算表
      公开06表
      部门：某局|||||||||||金额单位：元
      人员经费||||公用经费|||||||
      科目编码|科目名称|金额||科目编码|科目名称|金额||科目编码|科目名称|金额|
      301|工资福利支出|200000||302|商品和服务支出|100000||310|资本性支出|5000|
      30101|基本工资|200000||30201|办公费|100000||31002|办公设备购置|5000|
      人员经费合计||200000||公用经费合计||||||105000|`);
    expect(figuresOf(reading, 'basic-expenditure')).toEqual({
      '301/amount': '20', '30101/amount': '20', '302/amount': '10', '30201/amount': '10', '310/amount': '0.5', '31002/amount': '0.5',
      'personnel-total/amount': '20', 'operating-total/amount': '10.5',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
  });
});
