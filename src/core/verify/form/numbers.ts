import { narrativeChecks } from '../../messages/narrativeChecks';
import type { FormFault } from './formFault';

/** Where a number ends its clause. What goes on with another number takes its unit from there: 各下降23.51、38.28%. */
const CLAUSE_END = '(?=[。；()]|[，、](?!\\d)|$)';

/** Numbers that were left out, and numbers without the unit that they need. */
export const NUMBERS: readonly FormFault[] = [
  {
    rule: 'number-missing',
    severity: 'error',
    words:
      /(?:总计|合计|支出|收入|决算|预算|增加|减少|大于|小于|总额|金额|经费|费)(?:数)?(?:为|了)?万元|(?:增长|下降|上升|占比?|比重|的)为?%/g,
    message: narrativeChecks.numberMissing,
    wrong: [
      '收入总计210.00万元，支出总计万元。',
      '比上年减少 万元，下降5.00%。',
      '基本支出160.00万元，占 %。',
      '完成年初预算的%。',
    ],
    right: ['金额单位：万元', '增加200多万元。', '占75.00%。'],
  },
  {
    rule: 'percent-sign-missing',
    severity: 'error',
    words: new RegExp(
      `(?:(?:增长|下降|上升)(?:了|率为|幅度?为)?|占(?:比(?:为|重为)?|[^，。；：%\\d(]{0,20}的)?|完成(?:了)?[^，。；：%\\d(]{0,10}预算数?的)\\d+\\.\\d+${CLAUSE_END}`,
      'g',
    ),
    message: narrativeChecks.percentSignMissing,
    wrong: ['比上年增加10.00万元，增长13.95，主要原因是人员增加。', '基本支出160.00万元，占76.23；', '完成年初预算的99.26。'],
    right: ['收、支总计各下降23.51、38.28%。', '增长0.5个百分点。', '增长1.2倍。', '共占地12.50亩。', '下降13.95 %。'],
  },
  {
    rule: 'unit-missing',
    severity: 'warning',
    once: true,
    words: new RegExp(
      `(?:支出|收入|决算|预算|合计|总计|总额|结余|结转|资金|增加|减少|费|经费)(?:数)?(?:为|了)?\\d[\\d,]*(?:(?:\\.\\d+)?万${CLAUSE_END}|\\.\\d\\d(?=[，。；、]|$)(?![^。；]*元))`,
      'g',
    ),
    message: narrativeChecks.unitMissing,
    wrong: [
      '支出决算为60.99万，完成年初预算的90.00%。',
      '比上年增加10万。',
      '年初结转和结余35.10万，已全部使用。',
      '国内公务接待支出0.40万（含外宾接待支出0万元）。',
      '收入总计210.00，支出总计210.00。',
    ],
    right: [
      '支出决算为60.99万元。',
      '收入总计1200万余元。',
      '服务群众2.5万，发放补贴。',
      '收入总计、支出总计分别为210.00、210.00万元。',
      '收入总计210.00，支出总计210.00万元。',
    ],
  },
];
