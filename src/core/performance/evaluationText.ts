import { printedTo } from '../amounts/rounded';
import type { DocumentParagraph, NarrativeDocument } from '../verify/reading/document';
import { evaluationsIn } from '../verify/reading/evaluations';
import { itemsIn } from '../verify/reading/items';
import { readStatements } from '../verify/reading/forms/statements';
import type { Figures } from '../figures/figures';
import { passageOf, readPassages, type Passage } from '../verify/reading/passage';
import { AMOUNT_WORDS, printedAmount } from '../verify/reading/tokens';
import { projectNamedIn } from './evaluationTable';
import { isNameLabel, placedNumber } from './grid';
import {
  NOTHING_SAID,
  type EvaluatedNumber,
  type FundStatement,
  type Grade,
  type Origin,
  type SelfEvaluation,
  type Source,
} from './selfEvaluation';

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const EXECUTION_SCORE = behind(/预算执行情况得分?为?/, `${NUMBER}分`);
const INDICATOR_SCORE = behind(/指标完成情况得分?为?/, `${NUMBER}分`);
const TOTAL = behind(/总得?分为?/, `${NUMBER}分`);
const GRADE = /(?:属于|等级为|评为)([优良中差])/;
const RATE = behind(/(?:(?:预算)?执行率(?:为|达到?)?|完成(?:全年)?预算数?的)/, `${NUMBER}%`);
const FUNDS: readonly (readonly [FundStatement['kind'], RegExp])[] = [
  ['budget', behind(/(?:全年预算数?|本年预算数?|县级预算|项目预算算?)数?为?/, `(${AMOUNT_WORDS})`)],
  ['cut', behind(/(?:核减|调减)/, `(${AMOUNT_WORDS})`)],
  ['executed', behind(/(?:已执行|，执行|已支付|共到位|共完成|共发放|共计费用)/, `(${AMOUNT_WORDS})`)],
];

/** A number behind these words. */
function behind(words: RegExp, number: string): RegExp {
  return new RegExp(words.source + number, 'g');
}

/** What reports and tables say in words, project by project; the last named 项目名称 is the one that is spoken of. */
export function reportEvaluations(document: NarrativeDocument): readonly SelfEvaluation[] {
  const found: SelfEvaluation[] = [];
  let project = '';
  const read = (paragraph: DocumentParagraph, source: Source): void => {
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
      const at = cells.findIndex(isNameLabel);
      const named = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => text.trim() !== '');
      if (named) project = named.text.trim();
      for (const paragraph of cells) if (paragraph.text.length > 40) read(paragraph, 'table');
    }
  }
  return found;
}

function evaluationOf(passage: Passage, project: string, source: Source): SelfEvaluation | null {
  const { text } = passage;
  const [executionScore] = numbersIn(passage, EXECUTION_SCORE);
  const [total] = numbersIn(passage, TOTAL);
  const grade = GRADE.exec(text);
  const rates = numbersIn(passage, RATE);
  const statements = FUNDS.flatMap(([kind, words]) =>
    [...text.matchAll(words)].map((match): FundStatement => {
      const { unit, value, place } = printedAmount(match[1] ?? '');
      const end = match.index + match[0].length;
      const amount = { ...printedTo(value, place), place, origin: originOf(passage, match.index, end) };
      return { kind, unit, amount, year: yearBefore(passage, match.index, end) };
    }),
  );
  if (!executionScore && !total && rates.length === 0 && statements.length === 0) return null;
  return {
    ...NOTHING_SAID,
    project,
    source,
    origin: originOf(passage, 0, text.length),
    rates,
    indicatorScores: numbersIn(passage, INDICATOR_SCORE),
    statements,
    executionScore,
    total,
    grade: grade && executionScore ? gradeAt(passage, grade[1], grade.index, grade.index + grade[0].length) : undefined,
  };
}

/** The last year that a sentence names before an amount; the words from the year to the amount are its place. */
function yearBefore(passage: Passage, at: number, end: number): FundStatement['year'] {
  const from = Math.max(passage.text.lastIndexOf('。', at), passage.text.lastIndexOf('；', at)) + 1;
  const match = [...passage.text.slice(from, at).matchAll(/(\d{4})年/g)].at(-1);
  return match && { value: Number(match[1]), origin: originOf(passage, from + match.index, end) };
}

function originOf(passage: Passage, start: number, end: number): Origin {
  return { cell: null, place: passage.place(start, end), quote: passage.quote(start, end) };
}

function gradeAt(passage: Passage, word: string | undefined, start: number, end: number): SelfEvaluation['grade'] {
  return { word: (word ?? '优') as Grade, origin: originOf(passage, start, end) };
}

/** The numbers behind such words in a stretch of a passage. */
function numbersIn(passage: Passage, words: RegExp, from = 0, until = passage.text.length): readonly EvaluatedNumber[] {
  return [...passage.text.slice(from, until).matchAll(words)].map(({ index, 0: all, 1: number = '0' }) => {
    const start = from + index;
    return { ...placedNumber(number), origin: originOf(passage, start, start + all.length) };
  });
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
      return {
        ...NOTHING_SAID,
        project: head[1] ?? '',
        source: 'narrative',
        origin: originOf(passage, head.index, from),
        executionScore: numbersIn(passage, EXECUTION_SCORE, from, until)[0],
        indicatorScores: numbersIn(passage, INDICATOR_SCORE, from, until),
        grade: gradeAt(passage, head[2], head.index + 1, from),
      };
    });
  });
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
