/**
 * How well and how fast slips are located: `npx tsx --require ./config/textFiles.cjs test/bench/localise.ts [WORKBOOK…]`; without a file, in made-up departments.
 * Every kind of slip is made in every figure of a workbook, then two to five slips at once.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Decimal } from 'decimal.js';
import { reviewWorkbook } from '../../src/core';
import { readWorkbook } from '../../src/files/readWorkbook';
import { department, evaluateAll, figuresOf, random, retyped, substitute } from '../core/localise/department';
import { retype } from './retype';
import { record, summary, tallyOf } from './localiseTally';
import { cellKey, SLIP_KINDS, slipsOf, type Edit, type Subject } from './localiseSlips';

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

const files = process.argv.slice(2);
if (files.length > 0) for (const file of files) runSubject(workbookSubject(file));
else {
  runSubject(syntheticSubject(1, 4));
  runSubject(syntheticSubject(2, 12));
}
