/**
 * How well and how fast slips are located: `npx tsx test/bench/localise.ts [WORKBOOK…]`; without a file, in made-up departments.
 * Every kind of slip is made in every figure of a workbook, then two to five slips at once.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Decimal } from 'decimal.js';
import { reviewWorkbook, type WorkbookSnapshot } from '../../src/core';
import { localise, type Explanation } from '../../src/core/localise';
import type { RelationResult } from '../../src/core/rules/relation';
import { readWorkbook } from '../../src/files/readWorkbook';
import { department, evaluateAll, figuresOf, random, retyped, substitute } from '../core/localise/department';
import { cellKey, SLIP_KINDS, slipsOf, type Edit, type Subject } from './localiseSlips';

interface Tally {
  slips: number;
  found: number;
  named: number;
  first: number;
  unique: number;
  uniqueRight: number;
  rightValue: number;
  pattern: number;
  gaveUp: number;
  readonly times: number[];
}

const EMPTY_CELL = '0';

function tallyOf(): Tally {
  return { slips: 0, found: 0, named: 0, first: 0, unique: 0, uniqueRight: 0, rightValue: 0, pattern: 0, gaveUp: 0, times: [] };
}

function record(
  tally: Tally,
  results: readonly RelationResult[],
  edits: readonly Edit[],
  truth: ReadonlyMap<string, string>,
  kind?: string,
): void {
  tally.slips += 1;
  if (!results.some(({ verdict }) => verdict === 'error')) return;
  tally.found += 1;
  const started = performance.now();
  const explanations = localise(results);
  tally.times.push(performance.now() - started);
  const wrong = new Set(edits.map(({ cell }) => cellKey(cell)));
  const cellsOf = ({ cells }: Explanation): string[] =>
    cells.flatMap(({ figure }) => (figure.cell === null ? [] : [cellKey(figure.cell)]));
  const named = new Set(explanations.flatMap(cellsOf));
  if ([...wrong].every((key) => named.has(key))) tally.named += 1;
  if (explanations.some(({ status }) => status === 'gave-up')) tally.gaveUp += 1;
  const best = firstOfEachBlock(explanations);
  const blamed = new Set(best.flatMap(cellsOf));
  const right = blamed.size === wrong.size && [...wrong].every((key) => blamed.has(key));
  if (right) {
    tally.first += 1;
    const proposals = best.flatMap(({ cells }) => cells);
    const withinRounding = proposals.every(({ figure, proposed }) => {
      const was = new Decimal((figure.cell === null ? undefined : truth.get(cellKey(figure.cell))) ?? EMPTY_CELL);
      return proposed.minus(was).abs().lessThanOrEqualTo('0.02');
    });
    if (withinRounding) tally.rightValue += 1;
    if (kind !== undefined && best.every(({ pattern }) => pattern === kind)) tally.pattern += 1;
  }
  if (best.length > 0 && best.every(({ status }) => status === 'unique')) {
    tally.unique += 1;
    if (right) tally.uniqueRight += 1;
  }
}

/** Explanations in their order, without those that repair what an earlier one repairs. */
function firstOfEachBlock(explanations: readonly Explanation[]): Explanation[] {
  const repaired = new Set<string>();
  return explanations.filter(({ repairs }) => {
    if (repairs.some((id) => repaired.has(id))) return false;
    repairs.forEach((id) => repaired.add(id));
    return true;
  });
}

function runSubject(subject: Subject): void {
  const truth = new Map(
    subject.figures.flatMap((figure) => (figure.cell === null ? [] : [[cellKey(figure.cell), truthOf(figure.value)] as const])),
  );
  console.log(`\n${subject.name}: ${subject.relations.length} relations, ${subject.figures.length} figures`);
  const rows: Record<string, ReturnType<typeof summary>> = {};
  for (const kind of SLIP_KINDS) {
    const tally = tallyOf();
    for (const figure of subject.figures) {
      for (const edits of slipsOf(kind, figure, subject)) record(tally, subject.reviewWith(edits), edits, truth, kind);
    }
    rows[kind] = summary(tally);
  }
  const next = random(20240901);
  for (let count = 2; count <= 5; count += 1) {
    const tally = tallyOf();
    for (let round = 0; round < 200; round += 1) {
      const edits = randomEdits(subject, count, next);
      record(tally, subject.reviewWith(edits), edits, truth);
    }
    rows[`${count} slips`] = summary(tally);
  }
  console.table(rows);
}

function truthOf(value: Decimal | null): string {
  return (value ?? new Decimal(0)).toFixed();
}

function randomEdits(subject: Subject, count: number, next: () => number): Edit[] {
  const edits = new Map<string, Edit>();
  while (edits.size < count) {
    const figure = subject.figures[Math.floor(next() * subject.figures.length)];
    const kind = SLIP_KINDS[Math.floor(next() * SLIP_KINDS.length)];
    if (figure === undefined || kind === undefined || kind === 'wrong-cell') continue;
    const slips = slipsOf(kind, figure, subject);
    const [edit] = slips[Math.floor(next() * slips.length)] ?? [];
    if (edit !== undefined) edits.set(cellKey(edit.cell), edit);
  }
  return [...edits.values()];
}

function summary(tally: Tally): Record<string, number | string> {
  const times = [...tally.times].sort((a, b) => a - b);
  const { slips, found, named, first, unique, uniqueRight, rightValue, pattern, gaveUp } = tally;
  const median = (times[Math.floor(times.length / 2)] ?? 0).toFixed(2);
  const worst = (times.at(-1) ?? 0).toFixed(1);
  return {
    slips,
    found,
    named,
    first,
    'right value': rightValue,
    pattern,
    unique,
    'unique right': uniqueRight,
    'gave up': gaveUp,
    'median ms': median,
    'worst ms': worst,
  };
}

/** The tests' department, without a workbook. */
function syntheticSubject(seed: number, classes: number): Subject {
  const { relations, figures } = department(seed, classes);
  const byCell = new Map(figures.flatMap((figure) => (figure.cell === null ? [] : [[cellKey(figure.cell), figure] as const])));
  return {
    name: `department ${seed}`,
    figures,
    relations,
    reviewWith: (edits) => {
      const replaced = new Map(
        edits.flatMap(({ cell, printed }) => {
          const figure = byCell.get(cellKey(cell));
          return figure === undefined ? [] : [[figure, retyped(figure, printed)] as const];
        }),
      );
      return evaluateAll(substitute(relations, replaced));
    },
  };
}

/** A workbook file; its figures are retyped as numbers in the snapshot and everything is read and checked again. */
function workbookSubject(path: string): Subject {
  const snapshot = readWorkbook(readFileSync(path), basename(path));
  const { results } = reviewWorkbook(snapshot).review;
  const relations = results.map(({ relation }) => relation);
  const figures = figuresOf(relations).filter(({ cell, value }) => cell !== null && value !== null);
  return {
    name: basename(path),
    figures,
    relations,
    reviewWith: (edits) => reviewWorkbook(retype(snapshot, edits)).review.results,
  };
}

function retype(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const own = edits.filter(({ cell }) => cell.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    for (const { cell, printed } of own) {
      const row = (rows[cell.row] ??= []);
      row[cell.column] = printed === '' ? null : { value: Number(printed) };
    }
    return { ...sheet, rows };
  });
  return { ...snapshot, sheets };
}

const files = process.argv.slice(2);
if (files.length > 0) for (const file of files) runSubject(workbookSubject(file));
else {
  runSubject(syntheticSubject(1, 4));
  runSubject(syntheticSubject(2, 12));
}
