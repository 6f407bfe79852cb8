import type { Sources } from './figures';
import type { Scope } from './slot';
import { inputQuantity, inputWords } from './typed';

/** Slots of the performance paragraphs: nothing of them stands in the ten tables. */
export function performanceSlots(sources: Sources): Scope {
  return {
    绩效项目数: inputQuantity(sources, 'performance.projects'),
    绩效资金: inputQuantity(sources, 'performance.amount'),
    绩效一般公共: inputQuantity(sources, 'performance.amount.general'),
    绩效政府性基金: inputQuantity(sources, 'performance.amount.fund'),
    绩效国有资本: inputQuantity(sources, 'performance.amount.state-capital'),
    绩效社保基金: inputQuantity(sources, 'performance.amount.social-insurance'),
    绩效制度: inputWords(sources, 'performance.system'),
    绩效机制: inputWords(sources, 'performance.mechanism'),
    绩效目标: work(sources, 'target'),
    绩效跟踪: work(sources, 'tracking'),
    绩效得分: inputQuantity(sources, 'performance.score'),
    绩效等级: {
      优: inputQuantity(sources, 'performance.grade.excellent'),
      良: inputQuantity(sources, 'performance.grade.good'),
      合格: inputQuantity(sources, 'performance.grade.pass'),
      不合格: inputQuantity(sources, 'performance.grade.fail'),
    },
    绩效问题: {
      发现: inputQuantity(sources, 'performance.problems.found'),
      已整改: inputQuantity(sources, 'performance.problems.settled'),
      整改中: inputQuantity(sources, 'performance.problems.open'),
    },
    自评结果: inputWords(sources, 'performance.result'),
    其他绩效工作: inputWords(sources, 'performance.text'),
    其他事项: inputWords(sources, 'performance.other'),
  };
}

function work(sources: Sources, step: 'target' | 'tracking'): Scope {
  return {
    项目数: inputQuantity(sources, `performance.${step}.projects`),
    金额: inputQuantity(sources, `performance.${step}.amount`),
  };
}
