import type { Said, Year } from '../statement';
import { sentencesOf, type Bracket, type Clause, type Here, type Node, type Sentence } from '../clauses';
import { longestForm } from './index';
import { itemNumber, NUMBERING } from '../../../text/numbering';
import {
  aside,
  atClause,
  atPart,
  atPassage,
  atSentence,
  FINAL,
  frameAt,
  inClause,
  isExplicit,
  isFree,
  sideOf,
  type Frame,
} from '../frame';
import {
  continuesReason,
  dividesTopic,
  isNumbering,
  mayResume,
  saysBesides,
  opensComparison,
  opensItem,
  opensStatement,
  opensUnknown,
} from '../freeText';
import type { ItemAt } from '../items';
import { lettersOf } from '../letters';
import type { Passage } from '../passage';
import type { ItemToken } from '../namedItems';
import { isPart } from '../target';
import { tokenise } from '../tokenise';
import type { Token } from '../tokens';
import { afterWord } from '../words';

/** What a text may name. */
export interface Names {
  /** In plain text; `null` where it is not known. */
  readonly department: string | null;
  readonly itemsOf: (passage: Passage) => ItemAt;
}

/** Reads what passages say, one behind the other. */
export function readStatements(passages: readonly Passage[], { department, itemsOf }: Names): Said {
  const ends: Frame[] = [];
  for (const passage of passages) {
    const place = { passage, itemAt: itemsOf(passage) };
    const tokens = tokenise(passage.text, { itemAt: place.itemAt, department });
    const last = ends.at(-1);
    const isSame = last?.passage.section === passage.section;
    ends.push(readPassage(tokens, isSame ? atPassage(place, last, opensList(last, passage, tokens)) : frameAt(place)));
  }
  return {
    statements: ends.flatMap(({ said }) => said.statements),
    loose: ends.flatMap(({ said }) => said.loose),
    years: ends.flatMap(({ said }) => said.years),
    titles: ends.flatMap(({ said }) => said.titles),
    misplaced: ends.flatMap(({ said }) => said.misplaced),
  };
}

/** A part of a list begins with an item, with its number or without; with the first number another list begins. */
function opensList(last: Frame, { text }: Passage, tokens: readonly Token[]): Parameters<typeof atPassage>[2] {
  const isItem = /^[ufjc]*I/.test(lettersOf(tokens));
  const isNext = (itemNumber(text)?.number ?? 0) > 1;
  return { isBehindMark: isItem && /[：；]$/.test(last.passage.text), isNext: isItem && isNext };
}

/** Reads what the tokens of one passage say. `begun` is what the passage before has left. */
function readPassage(tokens: readonly Token[], begun: Frame): Frame {
  return sentencesOf(tokens).reduce(
    (frame, sentence, index) => readSentence(sentence, index === 0 ? frame : atSentence(frame)),
    begun,
  );
}

function readSentence(sentence: Sentence, begun: Frame): Frame {
  const { passage } = begun;
  const [first] = sentence;
  const nodes = sentence.flatMap((clause) => clause.nodes);
  const isContinued = first !== undefined && continuesReason(passage, first.start) && !saysBesides(nodes);
  const opensAt = nodes.find((node) => !SAYS_NOTHING.has(node.type) && !isNumbering(node, passage))?.start ?? Infinity;
  const year = begun.year ?? yearBefore(begun, nodes);
  return readClauses(sentence, { ...begun, opensAt, year, free: isContinued ? 'reason' : null });
}

/** They may stand in front of what belongs to the sentence. */
const SAYS_NOTHING: ReadonlySet<Node['type']> = new Set(['department', 'filler', 'joint', 'this-year', 'inserted']);

function readClauses(sentence: Sentence, frame: Frame): Frame {
  return sentence.reduce((state, clause, index) => readClause(clause, () => followed(sentence, index), state), frame);
}

/** Behind 2025年预算安排20.00万元 a sentence without a year of its own or a final account goes on with that of 2025. */
function yearBefore({ before: { budget } }: Frame, nodes: readonly Node[]): Year {
  return budget === null || lettersOf(nodes).includes('F') ? null : budget.year;
}

/** The nodes of a clause and of those behind it, with the marks between. */
function followed(sentence: Sentence, index: number): readonly Node[] {
  return sentence.slice(index).flatMap(({ nodes, opening }, at) => (at === 0 || opening === null ? nodes : [opening, ...nodes]));
}

/** What the mark in front of a clause has ended. */
function openedBy({ opening, start }: Clause, before: Frame): Frame {
  // The number of its paragraph is no part of what the clause says.
  const [numbering = ''] = NUMBERING.exec(before.passage.text.slice(start)) ?? [];
  const frame = inClause(opening === null ? before : atClause(before), { from: start + numbering.length });
  // Behind ＋ and ＝ an amount without a name of its own is a term of the calculation and no figure of the item.
  if (opening?.type === 'operator') return inClause(frame, { isForeign: true });
  return opening?.type === 'semicolon' ? atPart(frame) : frame;
}

function readClause(clause: Clause, rest: () => readonly Node[], before: Frame): Frame {
  const { opening, nodes } = clause;
  const opened = openedBy(clause, before);
  if (opened.free === null) return readNodes(nodes, opening?.type === 'semicolon' ? headOf(nodes, opened) : opened);
  const resumed = resume(opening, rest, opened);
  if (resumed !== null) return readNodes(nodes, resumed);
  if (opening !== null && opening.type !== 'joint' && mayResume(nodes, before.isTentative)) {
    const { free, topic } = opened;
    const subject = before.isTentative ? opened.subject : topic.subject;
    return { ...readNodes(nodes, { ...opened, free: null, subject, isTentative: true }), free, topic };
  }
  return readNodes(nodes, { ...opened, isTentative: false });
}

/** A prescribed clause ends free text for good. */
function resume(opening: Token | null, rest: () => readonly Node[], frame: Frame): Frame | null {
  const {
    passage,
    compared,
    told,
    topic: { subject },
  } = frame;
  const again: Frame = { ...frame, free: null, isTentative: false };
  if (opening?.type === 'semicolon') {
    const nodes = rest();
    if (opensItem(nodes, passage) || (isExplicit(frame) && opensStatement(nodes))) return again;
    if (isExplicit(frame) && opensUnknown(nodes)) return { ...again, subject: [] };
    if (opensComparison(nodes, compared)) return { ...again, subject };
  }
  if (opening?.type !== 'comma') return null;
  if (dividesTopic(opening, rest, subject, passage))
    return { ...again, subject, list: { head: subject, side: FINAL }, told: { ...told, items: [] } };
  return isExplicit(frame) && opensStatement(rest()) ? again : null;
}

/** Behind the parts of a list, ；支出决算1.68万元 speaks of the whole again. */
function headOf(nodes: readonly Node[], frame: Frame): Frame {
  if (frame.list === null || !/^[fdtbYyTj]*[FG][fdtbYyT]*A/.test(lettersOf(nodes))) return frame;
  return { ...frame, subject: frame.list.head };
}

function readNodes(nodes: readonly Node[], frame: Frame): Frame {
  const letters = lettersOf(nodes);
  let state = frame;
  for (let at = 0; at < nodes.length;) {
    const found = isFree(state) ? null : longestForm(letters, at);
    const end = found?.end ?? at + 1;
    for (let index = at; index < end; index++) state = readNode(state, { nodes, index, isInForm: found !== null });
    if (found !== null) state = found.form.read(nodes.slice(at, end), state);
    at = end;
  }
  return state;
}

function readNode(frame: Frame, here: Here): Frame {
  const node = here.nodes[here.index];
  if (node === undefined) return frame;
  return node.type === 'inserted' ? readBracket(node, frame) : afterWord(node, frame, here);
}

/** What stands in brackets says nothing about what follows them. */
function readBracket({ sentences }: Bracket, frame: Frame): Frame {
  // What a bracket names are parts of what stands before it.
  const list = frame.subject.length === 0 ? frame.list : { head: frame.subject, side: frame.told.side ?? sideOf(frame) };
  const within = inClause({ ...frame, list, isBracket: true }, { unknown: '', joined: [], hasItem: false });
  const read = sentences.reduce(
    (state, sentence, index) => readClauses(sentence, index === 0 ? state : { ...within, said: state.said }),
    within,
  );
  const named = sentences
    .flatMap((sentence) => sentence.flatMap(({ nodes }) => nodes))
    .filter((node): node is ItemToken => node.type === 'item');
  // 其他支出（对附属单位补助支出、上缴上级支出）0万元: these together, which no table prints.
  const isRest = named.length > 1 && frame.subject[0]?.name.startsWith('其他') === true;
  const after = aside(frame, read);
  return isRest || isNamedTogether(named, frame) ? inClause(after, { isForeign: true }) : after;
}

/** 公务接待费，公务用车运行维护费（“三公”经费）14.34万元: the last of a list, and the name of the whole of it. */
function isNamedTogether(named: readonly ItemToken[], { subject: [part], clause: { joined } }: Frame): boolean {
  const [whole, ...others] = named;
  if (whole === undefined || others.length > 0 || part === undefined || joined.length > 1) return false;
  return whole.targets.some((target) => isPart(part, target));
}
