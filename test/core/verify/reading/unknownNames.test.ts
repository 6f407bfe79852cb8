import { runsText } from '../../../../src/core/said/run';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { TOWN_AUDIT } from '../sentences/townAudit';

function errorsIn(...lines: readonly string[]): string[] {
  return verifyNarrative(textDocument(lines.join('\n')), { current: TOWN_AUDIT })
    .findings.filter(({ finding }) => finding.severity === 'error')
    .map(({ finding }) => runsText(finding.said));
}

const HEADING = '五、一般公共预算财政拨款支出决算情况说明';
const HEAD = '2022年度一般公共预算财政拨款支出1,141.44万元，比上年增加91.44万元，增长8.71%。';

describe('a paragraph that opens with a name that no table knows', () => {
  it('compares with its own figures, never with what was spoken of before', () => {
    expect(errorsIn(HEADING, HEAD, '1.机构运行12.00万元：主要用于日常运转。较2021年度决算数减少8.00万元，下降40%。')).toEqual([]);
  });

  it('keeps what its parts are parts of', () => {
    const parts = '机构运行12.00万元，其中：基本支出10.00万元，项目支出2.00万元。主要用于日常运转。';
    expect(errorsIn(HEADING, HEAD, parts)).toEqual([]);
  });

  it('is no excuse for a known name', () => {
    expect(errorsIn(HEADING, HEAD, '其中：基本支出853.65万元。')).toHaveLength(1);
  });

  it('takes nothing from a paragraph that has named its subject', () => {
    const line = '社会保障和就业支出122.19万元，年底核减3.00万元。较上年增加22.19万元，增长12.19%。';
    expect(errorsIn(HEADING, HEAD, line)).toHaveLength(1);
  });
});

describe('words with （项） behind them that name no account', () => {
  it('are no finding where no table has accounts', () => {
    const { findings } = verifyNarrative(
      textDocument('五、一般公共预算财政拨款支出决算情况说明\n1.一般公共服务支出（类）审计事务（款）机构运行（项）12.00万元。'),
      { current: figuresOf({ 'state-capital': { total: { total: '' } } }, { year: 2022, department: '某局' }) },
    );
    expect(findings.filter(({ finding }) => finding.rule === 'narrative.account-unknown')).toEqual([]);
  });

  it('keep the name of their 类 in it for themselves', () => {
    const errors = (...lines: readonly string[]): string[] =>
      verifyNarrative(textDocument([`${HEADING}\n（三）一般公共预算财政拨款支出决算具体情况`, ...lines].join('\n')), {
        current: figuresOf({ 'state-capital': { total: { total: '' } } }, { year: 2022, department: '某局' }),
      })
        .findings.filter(({ finding }) => finding.severity === 'error')
        .map(({ finding }) => finding.quote ?? '');
    const whole = '教育支出（类）100.00万元，占100%。';
    const other = '1.教育支出（类）其他教育支出（款）其他教育支出（项）。年初预算为20.00万元，支出决算为20.00万元。';
    expect(errors(whole, other)).toEqual([]);
    expect(errors(whole, '1.教育支出（类）。年初预算为20.00万元，支出决算为20.00万元。')).toEqual(['支出决算为20.00万元']);
  });

  it('have parts of their own', () => {
    const line = '1.一般公共服务支出（类）审计事务（款）机构运行（项）12.00万元，其中：基本支出10.00万元，项目支出2.00万元。';
    expect(errorsIn(HEADING, HEAD, line)).toEqual([]);
  });
});

describe('an outdated name of a class or a 款', () => {
  const named = (line: string): string[] =>
    verifyNarrative(textDocument(`${HEADING}\n${HEAD}\n${line}`), { current: TOWN_AUDIT })
      .findings.filter(({ finding }) => finding.rule === 'narrative.item-name')
      .map(({ finding }) => finding.expected ?? '');
  const PENSION = '机关事业单位基本养老保险缴费支出（项）';

  test.each([
    [`社会保障和就业支出（类）行政事业单位离退休（款）${PENSION}81.46万元。`, ['行政事业单位养老支出']],
    [`社会保障和就业支出（类）行政事业单位离退休（款）${PENSION}。支出决算81.46万元。`, ['行政事业单位养老支出']],
    ['医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）36.19万元。', ['卫生健康支出']],
    [`社会保障和就业支出（类）行政事业单位养老支出（款）${PENSION}81.46万元。`, []],
    // A 款 is no 项.
    ['卫生健康支出（类）行政事业单位医疗（款）行政事业单位医疗（项）36.19万元。', ['行政单位医疗']],
    ['住房保障支出（类）住房改革支出（款）住房改革支出（项）64.12万元。', ['住房公积金']],
    // The account behind it has to be one that the table has.
    ['医疗卫生与计划生育支出（类）公立医院（款）综合医院（项）0万元。', []],
  ])('%s', (line, expected) => {
    expect(named(line)).toEqual(expected);
  });
});
