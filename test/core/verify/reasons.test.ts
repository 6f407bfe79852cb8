import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { withoutMarks } from '../../bench/verifySlips';
import { composed } from './composed';
import { facts } from './regions/facts';
import { REGIONS } from './regions';
import { verifyText } from './regions/measure';
import { brief } from './seed';

/** What people write behind 主要原因是: other years, parts of an amount, changes of a part, plans; no table contradicts it. */
const REASONS = [
  '2023年项目支出560.20万元，2024年压减一般性项目支出，其中信息化运维项目较上年减少45.30万元，下降32.5%；人员经费因调资增加18.60万元，增长2.1%',
  '一是2024年新招录公务员5名，基本工资、津贴补贴较上年增加62.35万元；二是上年一次性安排办公楼维修改造资金120万元，本年不再安排；三是住房公积金缴存基数调整，增加9.8万元',
  '按照过紧日子要求，压减会议费3.2万元、培训费2.6万元，差旅费同比下降15%，合计压减公用经费12.4万元',
  '2022年结转资金230.5万元在2023年使用完毕，2024年年初无此项结转；同时上级专项转移支付资金较2023年的380万元减少至210万元',
  '本年追加预算156.78万元，其中：一般公共预算追加132.10万元，政府性基金追加24.68万元，主要是年底下达的绩效奖金和抚恤金；年初预算未安排该项支出',
  '退休人员增加3人，抚恤金支出25.6万元，医疗费补助支出4.36万元，较2023年决算数分别增加20.1万元、1.2万元',
  '机构改革划入2个事业单位，编制数由35人增加到52人，相应增加人员经费210.33万元、公用经费35.6万元，扣除该因素后同口径下降3.5%',
  '2024年收到的非税返还资金20万元尚未支付，结转2025年使用；2023年同期支出为85.7万元，占当年支出的12.3%',
  '受项目实施进度影响，采购合同总金额88.5万元，按合同约定支付60%即53.1万元，剩余35.4万元于2025年支付',
  '公务用车老旧，维修费用较上年增加1.5万元，燃油费下降8%，另购置办公设备一批共7.6万元，支付第三方服务费12万元，接待上级检查3批次24人次',
];

/** A reason behind its word, up to the next mark. */
const REASON =
  /((?:主要|变动|增减|差异|变化)?(?:变动)?(?:原因|情况)(?:分析)?(?:主要)?(?:是由于|是因为|是|：)+)([^，。；：\n\d]{2,12})(?=[，。；\n])/g;

const explained = (text: string, reason: string): string => text.replace(REASON, (_, words: string) => words + reason);

describe.each(REASONS)('%s', (reason) => {
  test.each(Object.entries(REGIONS))('is no slip in a text in the habits of %s', (_, write) => {
    const subject = facts({ seed: 17, fund: true, carryOver: true }, 'ten');
    const text = withoutMarks(write(subject));
    expect(explained(text, reason).length).toBeGreaterThan(text.length + reason.length);
    const known = new Set(brief(verifyText(text, subject).findings));
    expect(brief(verifyText(explained(text, reason), subject).findings).filter((finding) => !known.has(finding))).toEqual([]);
  });

  test.each(['shanxi', 'shanghai'] as const)('is no slip in the wording of %s', (profile) => {
    const { text, current, prior } = composed(profile, { seed: 11 });
    const changed = explained(text, reason);
    expect(changed.length).toBeGreaterThan(text.length + reason.length);
    expect(brief(verifyNarrative(textDocument(changed), { current, prior }).findings)).toEqual([]);
  });
});
