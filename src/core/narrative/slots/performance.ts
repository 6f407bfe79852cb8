import { inputKey } from '../../form';
import { itemFigure, type Sources } from './figures';
import { hasFigures } from './functional';
import { partsOf, totalOf } from './parts';
import { condition, isZero, type Quantity, type Scope } from './slot';
import { mentions } from './answeredTotals';
import { inputUnlessUnspent, inputWords, zeroBecause } from './typed';

/** Slots of the performance paragraphs: nothing of them stands in the ten tables. */
export function performanceSlots(sources: Sources): Scope {
  const spent = itemFigure(sources, 'project', 'expenditure');
  /** Without its whole there is nothing to count, to pay or to grade. */
  const within = (whole: Quantity, ...ids: readonly string[]): readonly Quantity[] =>
    ids.map((id) => inputUnlessUnspent(sources, inputKey(id, 'figure'), whole));
  const [projects = spent] = within(spent, 'evaluated-projects');
  const [found = projects, amount = projects, score = projects, insurance = projects] = within(
    projects,
    'problems-found',
    'evaluated-funds',
    'evaluation-score',
    'evaluated-insurance',
  );
  const [settled = found, open = found] = partsOf(found, within(found, 'problems-settled', 'problems-open'), 0);
  const [excellent = projects, good = projects, pass = projects, fail = projects] = partsOf(
    projects,
    within(projects, 'grade-excellent', 'grade-good', 'grade-pass', 'grade-fail'),
    3,
  );
  const funds = {
    绩效一般公共: fundOfProjects(sources, 'evaluated-general', 'general-budget', projects),
    绩效政府性基金: fundOfProjects(sources, 'evaluated-fund', 'government-fund', projects),
    绩效国有资本: fundOfProjects(sources, 'evaluated-capital', 'state-capital', projects),
    绩效社保基金: insurance,
  };
  const work = (step: 'targeted' | 'tracked'): Scope => {
    const [count = spent] = within(spent, `${step}-projects`);
    return { 项目数: count, 金额: within(count, `${step}-funds`)[0] ?? count };
  };
  return {
    有绩效项目: condition(!isZero(projects)),
    绩效项目数: projects,
    ...funds,
    绩效资金: totalOf(amount, Object.keys(funds).every((name) => mentions(sources.profile, name)) ? Object.values(funds) : []),
    绩效制度: inputWords(sources, 'performance.system'),
    绩效机制: inputWords(sources, 'performance.mechanism'),
    绩效目标: work('targeted'),
    绩效跟踪: work('tracked'),
    绩效得分: score,
    绩效等级: { 优: excellent, 良: good, 合格: pass, 不合格: fail },
    绩效问题: { 发现: found, 已整改: settled, 整改中: open },
    自评结果: inputWords(sources, 'performance.result', { needless: isZero(projects), after: [projects] }),
    其他绩效工作: inputWords(sources, 'performance.text', { optional: isZero(projects), after: [projects] }),
    其他事项: inputWords(sources, 'performance.other'),
  };
}

/** A department that had no money of a kind at all has no projects that it paid for. */
function fundOfProjects(
  sources: Sources,
  id: string,
  table: 'general-budget' | 'government-fund' | 'state-capital',
  projects: Quantity,
): Quantity {
  const typed = inputUnlessUnspent(sources, inputKey(id, 'figure'), projects);
  const had = hasFigures(sources, table);
  return typed.known || had.missing !== null || had.成立 ? typed : zeroBecause(sources, table);
}
