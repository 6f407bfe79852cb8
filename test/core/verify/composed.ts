import { Decimal } from 'decimal.js';
import { inputDefinition } from '../../../src/core/narrative/inputs/inputs';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText, type Narrative } from '../../../src/core/narrative/text/narrative';
import { mergeInputs, NO_INPUTS, type InputValue, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import { PROFILES } from '../../../src/core/narrative/profiles';
import type { Figures } from '../../../src/core/figures/figures';
import type { TableKind } from '../../../src/core/figures/kinds';
import { readTables } from '../../../src/core/tables/readTables';
import { makeDepartment, type DepartmentOptions } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';

/** Complete narratives of made-up departments: every input is given, so that nothing in them waits or contradicts. */

export type ProfileId = 'shanxi' | 'shanghai';

export interface Composed {
  readonly text: string;
  readonly narrative: Narrative;
  readonly current: Figures;
  readonly prior: Figures;
  /** Everything that the narrative was told besides the tables. */
  readonly inputs: NarrativeInputs;
}

/** `lastYears`: in what last year's department differed. */
export function composed(profileId: ProfileId, options: DepartmentOptions = {}, lastYears: DepartmentOptions = {}): Composed {
  const profile = PROFILES[profileId];
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  const data = makeDepartment(options);
  const before = makeDepartment({ ...options, seed: (options.seed ?? 2024) + 5000, year: data.year - 1, ...lastYears });
  const read = (made: typeof data): Figures =>
    readTables(profileId === 'shanxi' ? shanxiWorkbook(made) : shanghaiWorkbook(made, 'A')).figures;
  const [current, prior] = [read(data), read(before)];
  const { narrative, inputs } = complete(current, priorInputs(prior, current), profile);
  return { text: narrativeText(narrative), narrative, current, prior, inputs };
}

/** Answers whatever the narrative still asks for until it asks for nothing. */
export function complete(
  figures: Figures,
  given: NarrativeInputs,
  profile: Profile,
): { readonly narrative: Narrative; readonly inputs: NarrativeInputs } {
  let inputs = mergeInputs(answersTo(figures), given);
  for (let round = 0; round < 5; round++) {
    const narrative = narrate(figures, inputs, profile);
    const asked = [
      ...narrative.missing.filter(({ cause }) => cause === 'input').map(({ key }) => key),
      ...usualUses(narrative).filter((key) => !inputs.values.has(key)),
    ];
    if (asked.length === 0) return { narrative, inputs };
    const answers = asked.map((key) => [key, answerTo(key, asked, figures)] as const);
    inputs = mergeInputs({ ...NO_INPUTS, values: new Map(answers) }, inputs);
  }
  throw new Error('the narrative still asks');
}

/** The uses that the narrative tells without being asked, which people may tell in their own words. */
function usualUses({ sections }: Narrative): readonly string[] {
  const runs = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
  return runs.flatMap((run) => (run.kind === 'figure' ? (run.inputs ?? []).filter((key) => key.startsWith('use.')) : []));
}

const zero = new Decimal(0);

function at(figures: Figures, table: TableKind, row: string, column: string): Decimal {
  return figures.figure(table, row, column)?.value ?? zero;
}

function answersTo(figures: Figures): NarrativeInputs {
  const project = (table: TableKind): Decimal => at(figures, table, 'total', 'project');
  const [general, fund, capital] = [project('general-budget'), project('government-fund'), project('state-capital')];
  const values = new Map<string, InputValue>([
    ['performance.amount', general.plus(fund).plus(capital)],
    ['performance.amount.general', general],
    ['performance.amount.fund', fund],
    ['performance.amount.state-capital', capital],
    ['performance.amount.social-insurance', zero],
    ['use.reception.overseas', '日常工作和专项业务'],
    ['performance.result', '12个项目自评等级为“优”'],
    ['performance.text', '对重点项目开展了部门评价'],
    ['performance.projects', new Decimal(12)],
    ['performance.grade.excellent', new Decimal(9)],
    ['performance.grade.good', new Decimal(3)],
    ['performance.grade.pass', zero],
    ['performance.grade.fail', zero],
    ['performance.problems.found', new Decimal(4)],
    ['performance.problems.settled', new Decimal(3)],
    ['performance.problems.open', new Decimal(1)],
    ['procurement.total', new Decimal('310.55')],
    ['procurement.goods', new Decimal('120.05')],
    ['procurement.works', new Decimal('90.40')],
    ['procurement.services', new Decimal('100.10')],
    ['assets.vehicles.total', new Decimal(3)],
    ['assets.vehicles.emergency', new Decimal(1)],
    ['assets.vehicles.other', new Decimal(2)],
  ]);
  return { year: null, department: null, values };
}

function answerTo(key: string, asked: readonly string[], figures: Figures): InputValue {
  const definition = inputDefinition(key);
  if (definition === null) throw new Error(`not an input: ${key}`);
  if (definition.kind === 'text') return key.startsWith('use.') ? '日常工作和专项业务' : '人员和项目安排有所变化';
  if (key.startsWith('budget.')) return budgetOf(key, asked, figures);
  const reception = at(figures, 'three-public', 'final', 'reception');
  if (key === 'amount.reception.domestic') return reception;
  if (/reception\.(?:foreign-affairs|overseas)/.test(key) || key.startsWith('assets.')) return zero;
  if (key.startsWith('count.reception')) return new Decimal(key.endsWith('batches') ? 12 : 96);
  if (key === 'procurement.sme')
    return at(figures, 'information', 'procurement-total', 'amount').isZero()
      ? new Decimal('200.20')
      : at(figures, 'information', 'procurement-total', 'amount');
  if (key === 'procurement.micro')
    return at(figures, 'information', 'procurement-total', 'amount').isZero() ? new Decimal('150.10') : zero;
  return new Decimal(key.endsWith('persons') ? 6 : definition.kind === 'score' ? 93.5 : 2);
}

const BUDGET_TABLES: Readonly<Record<string, TableKind>> = {
  general: 'general-budget',
  fund: 'government-fund',
  capital: 'state-capital',
};

/** Some above the final account, some below, one equal; the head is the sum of its accounts. */
function budgetOf(key: string, asked: readonly string[], figures: Figures): Decimal {
  const [, group = '', code = ''] = key.split('.');
  const table = BUDGET_TABLES[group] ?? 'general-budget';
  const one = (account: string): Decimal => {
    const final = at(figures, table, account, 'total');
    const turn = Number(account) % 3;
    return turn === 0 ? final : final.times(turn === 1 ? '1.137' : '0.862').toDecimalPlaces(2);
  };
  if (code !== 'total') return one(code);
  const codes = asked
    .filter((other) => other.startsWith(`budget.${group}.`) && !other.endsWith('.total'))
    .map((other) => other.split('.')[2] ?? '');
  return codes.reduce((sum, account) => sum.plus(one(account)), zero);
}
