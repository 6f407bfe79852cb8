import { printedTo } from '../amounts/rounded';
import type { DocumentParagraph, NarrativeDocument } from '../verify/reading/document';
import { evaluationsIn } from '../verify/reading/evaluations';
import { itemsIn } from '../verify/reading/items';
import { readStatements } from '../verify/reading/forms/statements';
import type { Figures } from '../figures/figures';
import { passageOf, readPassages, type Passage } from '../verify/reading/passage';
import { AMOUNT_WORDS, printedAmount } from '../verify/reading/tokens';
import { projectNamedIn } from './evaluationTable';
import { placedNumber } from './grid';
import type { EvaluatedNumber, FundStatement, Grade, Origin, SelfEvaluation } from './selfEvaluation';

const EXECUTION_SCORE = /预算执行情况得分?(?:为)?(\d[\d,]*(?:\.\d+)?)分/;
const INDICATOR_SCORE = /指标完成情况得分?(?:为)?(\d[\d,]*(?:\.\d+)?)分/g;
const TOTAL = /总得?分(?:为)?(\d[\d,]*(?:\.\d+)?)分/;
const GRADE = /(?:属于|等级为|评为)([优良中差])/;
const RATE = /(?:预算执行率|执行率)(?:为|达到?)?(\d[\d,]*(?:\.\d+)?)%|完成(?:全年)?预算(?:数)?的(\d[\d,]*(?:\.\d+)?)%/g;
const FUNDS: readonly (readonly [FundStatement['kind'], RegExp])[] = [
  ['budget', behind('(?:全年预算数?|本年预算数?|县级预算|项目预算算?)(?:数)?(?:为)?')],
  ['cut', behind('(?:核减|调减)')],
  ['executed', behind('(?:已执行|，执行|已支付|共到位|共完成|共发放|共计费用)')],
];

/** An amount behind these words. */
function behind(words: string): RegExp {
  return new RegExp(`${words}(${AMOUNT_WORDS})`, 'g');
}

/** What reports and tables say in words, project by project; the last named 项目名称 is the one that is spoken of. */
export function reportEvaluations(document: NarrativeDocument): readonly SelfEvaluation[] {
  const found: SelfEvaluation[] = [];
  let project = '';
  const read = (paragraph: DocumentParagraph, source: SelfEvaluation['source']): void => {
    if (project === '') return;
    const passage = passageOf([paragraph], 'annex');
    const evaluation = evaluationOf(passage, project, source);
    if (evaluation !== null) found.push(evaluation);
  };
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      const named = projectNamedIn(block.text);
      if (named !== null) project = named;
      else if (block.text.length > 12) read(block, 'report');
      continue;
    }
    for (const row of block.rows) {
      const cells = row.flatMap((cell) => cell.paragraphs);
      const at = cells.findIndex(({ text }) => text.replace(/\s/g, '') === '项目名称');
      const named = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => text.trim() !== '');
      if (named) project = named.text.trim();
      for (const paragraph of cells) if (paragraph.text.length > 40) read(paragraph, 'table');
    }
  }
  return found;
}

function evaluationOf(passage: Passage, project: string, source: SelfEvaluation['source']): SelfEvaluation | null {
  const { text } = passage;
  const score = EXECUTION_SCORE.exec(text);
  const total = TOTAL.exec(text);
  const grade = GRADE.exec(text);
  const rates = [...text.matchAll(RATE)].map((match) => numberAt(passage, match, match[1] === undefined ? 2 : 1));
  const statements = FUNDS.flatMap(([kind, words]) =>
    [...text.matchAll(words)].map((match): FundStatement => {
      const { unit, value, place } = printedAmount(match[1] ?? '');
      const { origin } = numberAt(passage, match, 1);
      const year = yearBefore(passage, match.index, match.index + match[0].length);
      return { kind, unit, amount: { ...printedTo(value, place), place, origin }, ...(year === null ? {} : { year }) };
    }),
  );
  const indicatorScores = [...text.matchAll(INDICATOR_SCORE)].map((match) => numberAt(passage, match, 1));
  if (score === null && total === null && rates.length === 0 && statements.length === 0) return null;
  return {
    project,
    source,
    origin: originOf(passage, 0, text.length),
    rates,
    indicators: [],
    indicatorScores,
    statements,
    ...(score ? { executionScore: numberAt(passage, score, 1) } : {}),
    ...(total ? { total: numberAt(passage, total, 1) } : {}),
    ...(grade && score
      ? { grade: { word: (grade[1] ?? '优') as Grade, origin: originOf(passage, grade.index, grade.index + grade[0].length) } }
      : {}),
  };
}

/** The last year that a sentence names before an amount; the words from the year to the amount are its place. */
function yearBefore(passage: Passage, at: number, end: number): NonNullable<FundStatement['year']> | null {
  const from = Math.max(passage.text.lastIndexOf('。', at), passage.text.lastIndexOf('；', at)) + 1;
  const match = [...passage.text.slice(from, at).matchAll(/(\d{4})年/g)].at(-1);
  return match === undefined ? null : { value: Number(match[1]), origin: originOf(passage, from + match.index, end) };
}

function originOf(passage: Passage, start: number, end: number): Origin {
  return { cell: null, place: passage.place(start, end), quote: passage.quote(start, end) };
}

function numberAt(passage: Passage, match: RegExpMatchArray, group: number): EvaluatedNumber {
  const start = match.index ?? 0;
  const origin = originOf(passage, start, start + match[0].length);
  return { ...placedNumber(match[group] ?? '0'), origin };
}

/** 厨房设备配置经费项目为优，综合考虑预算执行情况得分10分，…指标完成情况得分90分: one for each project. */
const JUDGED = /(?:^|[，。；：、])([^，。；：]{4,50}?)(?:项目)?为?([优良中差])，综合考虑(?=预算执行情况)/g;

/** What the 情况说明 says of each project. */
export function narrativeEvaluations(document: NarrativeDocument): readonly SelfEvaluation[] {
  return readPassages(document).passages.flatMap((passage) => {
    if (passage.section !== 'performance') return [];
    const heads = [...passage.text.matchAll(JUDGED)];
    return heads.map((head, index): SelfEvaluation => {
      const from = head.index + head[0].length;
      const until = heads[index + 1]?.index ?? passage.text.length;
      const score = matchIn(passage, EXECUTION_SCORE, from, until);
      const grade: Grade = (head[2] ?? '优') as Grade;
      return {
        project: head[1] ?? '',
        source: 'narrative',
        origin: originOf(passage, head.index, from),
        rates: [],
        indicators: [],
        indicatorScores: [...passage.text.slice(from, until).matchAll(INDICATOR_SCORE)].map((match) =>
          numberAt(passage, shifted(match, from), 1),
        ),
        statements: [],
        ...(score ? { executionScore: score } : {}),
        grade: { word: grade, origin: originOf(passage, head.index + 1, from) },
      };
    });
  });
}

function matchIn(passage: Passage, words: RegExp, from: number, until: number): EvaluatedNumber | null {
  const match = words.exec(passage.text.slice(from, until));
  return match ? numberAt(passage, shifted(match, from), 1) : null;
}

function shifted(match: RegExpMatchArray, by: number): RegExpMatchArray {
  const copy: RegExpMatchArray = Object.assign([...match] as unknown as RegExpMatchArray, { index: (match.index ?? 0) + by });
  return copy;
}

/** Number of projects and their funds as the 情况说明 states them. */
export function statedFunds(
  document: NarrativeDocument,
  figures: Figures,
): { readonly projects: number; readonly amount: EvaluatedNumber } | null {
  const items = itemsIn(figures);
  const passages = readPassages(document).passages.filter(({ section }) => section === 'performance');
  const { statements } = readStatements(passages, { department: null, itemsOf: ({ section }) => items(section).itemAt });
  for (const { passage, projects, funds } of evaluationsIn(statements)) {
    if (projects === undefined || funds === undefined) continue;
    const { value, place } = funds.number;
    const origin = originOf(passage, projects.from, funds.end);
    return { projects: projects.number.value.toNumber(), amount: { ...printedTo(value, place), place, origin } };
  }
  return null;
}
