import type { FormFault } from './formFault';
import { narrativeChecks } from '../../messages/narrativeChecks';

/** What is counted at the end of the year: 截至2024年12月31日，共有车辆. Dates of other things are free. */
export const YEAR_END: FormFault = {
  rule: 'year-end',
  severity: 'error',
  words: /截[至止](?:到)?(?:\d{4}年|本年度?|当年)?(?!12月31日)\d{1,2}月\d{1,2}日(?=[^。；]{0,40}(?:车辆|设备|保有量|国有资产))/g,
  message: narrativeChecks.yearEnd,
  wrong: ['截至2024年12月30日，本部门共有车辆4辆。', '截至12月30日，共有公务用车保有量4辆。'],
  right: ['截至2024年12月31日，本部门共有车辆4辆。', '截止12月31日，共有车辆4辆。', '截至2024年12月30日，项目资金已全部拨付。'],
};
