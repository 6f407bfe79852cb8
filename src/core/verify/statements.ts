import type { Said, Year } from './reading/statement';
import { sentencesOf, type Bracket, type Clause, type Node, type Sentence } from './reading/clauses';
import { longestForm } from './reading/forms';
import { itemNumber } from '../text/numbering';
import { atClause, atPart, atPassage, atSentence, FINAL, frameAt, type Frame } from './reading/frame';
import {
  continuesReason,
  dividesTopic,
  mayResume,
  saysBesides,
  opensComparison,
  opensItem,
  opensStatement,
  opensUnknown,
} from './reading/freeText';
import type { ItemAt } from './reading/items';
import { lettersOf } from './reading/letters';
import type { Passage } from './reading/passage';
import { Speaker, type Statements } from './reading/speaker';
import type { ItemToken } from './reading/namedItems';
import { isPart } from './reading/target';
import { tokenise } from './reading/tokenise';
import type { Token } from './reading/tokens';
import { afterWord } from './reading/words';

/** What a text may name. */
export interface Names {
  /** In plain text; `null` where it is not known. */
  readonly department: string | null;
  readonly itemsOf: (passage: Passage) => ItemAt;
}

/** Reads what passages say, one behind the other. */
export function readStatements(passages: readonly Passage[], { department, itemsOf }: Names): Said {
  const all: Statements[] = [];
  for (const [index, passage] of passages.entries()) {
    const itemAt = itemsOf(passage);
    const before = passages[index - 1];
    const tokens = tokenise(passage.text, { itemAt, department });
    const end = all.at(-1)?.end;
    const isSame = before?.section === passage.section && end !== undefined;
    all.push(statementsIn(passage, tokens, itemAt, isSame ? begunBehind(before, end, passage, tokens) : frameAt([])));
  }
  return {
    statements: all.flatMap(({ statements }) => statements),
    loose: all.flatMap(({ loose }) => loose),
    years: all.flatMap(({ years }) => years),
    titles: all.flatMap(({ titles }) => titles),
    misplaced: all.flatMap(({ misplaced }) => misplaced),
  };
}

/** A part of a list begins with an item, with its number or without; with the first number another list begins. */
function begunBehind({ text }: Passage, end: Frame, next: Passage, tokens: readonly Token[]): Frame {
  const isItem = /^[ufjc]*I/.test(lettersOf(tokens));
  const isNext = (itemNumber(next.text)?.number ?? 0) > 1;
  return atPassage(end, { isBehindMark: isItem && /[：；]$/.test(text), isNext: isItem && isNext });
}

/** Reads what the tokens of one passage say. `begun` is what the passage before has left. */
function statementsIn(passage: Passage, tokens: readonly Token[], itemAt: ItemAt, begun: Frame): Statements {
  const speaker = new Speaker(passage, itemAt);
  const end = sentencesOf(tokens).reduce(
    (frame, sentence, index) => readSentence(sentence, index === 0 ? frame : atSentence(frame), speaker),
    begun,
  );
  return speaker.said(end);
}

function readSentence(sentence: Sentence, begun: Frame, speaker: Speaker): Frame {
  const [first] = sentence;
  const nodes = sentence.flatMap((clause) => clause.nodes);
  const isContinued = first !== undefined && continuesReason(speaker.passage, first.start) && !saysBesides(nodes);
  const year = begun.year ?? yearBefore(begun, nodes);
  const frame: Frame = { ...begun, year, free: isContinued ? 'reason' : null };
  return sentence.reduce((state, clause, index) => readClause(clause, () => followed(sentence, index), state, speaker), frame);
}

/** Behind 2025年预算安排20.00万元 a sentence without a year of its own or a final account goes on with that of 2025. */
function yearBefore({ budgetBefore }: Frame, nodes: readonly Node[]): Year {
  return budgetBefore === null || lettersOf(nodes).includes('F') ? null : budgetBefore.year;
}

/** The nodes of a clause and of those behind it, with the marks between. */
function followed(sentence: Sentence, index: number): readonly Node[] {
  return sentence.slice(index).flatMap(({ nodes, opening }, at) => (at === 0 || opening === null ? nodes : [opening, ...nodes]));
}

/** Behind ＋ and ＝ an amount without a name of its own is a term of the calculation and no figure of the item. */
function openedBy(opening: Token | null, before: Frame): Frame {
  if (opening === null) return before;
  const frame = atClause(before);
  if (opening.type === 'operator') return { ...frame, isForeign: true };
  return opening.type === 'semicolon' ? atPart(frame) : frame;
}

function readClause(clause: Clause, rest: () => readonly Node[], before: Frame, speaker: Speaker): Frame {
  const { opening, nodes, start } = clause;
  const isPart = opening?.type === 'semicolon';
  const opened = openedBy(opening, before);
  speaker.beginAt(start);
  if (opened.free === null) return readNodes(nodes, headOf(nodes, isPart, opened), speaker);
  const resumed = resume(opening, rest, opened, speaker);
  if (resumed !== null) return readNodes(nodes, resumed, speaker);
  if (opening !== null && opening.type !== 'joint' && mayResume(nodes, before.isTentative)) {
    const { free, topic, isOwnTopic } = opened;
    const frame: Frame = { ...opened, free: null, subject: before.isTentative ? opened.subject : topic, isTentative: true };
    return { ...readNodes(nodes, frame, speaker), free, topic, isOwnTopic };
  }
  return readNodes(nodes, { ...opened, isTentative: false }, speaker);
}

/** A prescribed clause ends free text for good. */
function resume(opening: Token | null, rest: () => readonly Node[], frame: Frame, speaker: Speaker): Frame | null {
  const again: Frame = { ...frame, free: null, isTentative: false };
  if (opening?.type === 'semicolon') {
    const nodes = rest();
    if (opensItem(nodes, speaker.passage) || (speaker.isExplicit && opensStatement(nodes))) return again;
    if (speaker.isExplicit && opensUnknown(nodes)) return { ...again, subject: [] };
    if (opensComparison(nodes, frame.compared)) return { ...again, subject: frame.topic };
  }
  if (opening?.type !== 'comma') return null;
  if (dividesTopic(opening, rest, frame.topic, speaker.passage))
    return { ...again, subject: frame.topic, list: { head: frame.topic, side: FINAL }, side: FINAL, told: [] };
  return speaker.isExplicit && opensStatement(rest()) ? again : null;
}

/** Behind the parts of a list, ；支出决算1.68万元 speaks of the whole again. */
function headOf(nodes: readonly Node[], isPart: boolean, frame: Frame): Frame {
  if (!isPart || frame.list === null || !/^[fdtbYyTj]*[FG][fdtbYyT]*A/.test(lettersOf(nodes))) return frame;
  return { ...frame, subject: frame.list.head };
}

function readNodes(nodes: readonly Node[], frame: Frame, speaker: Speaker): Frame {
  const letters = lettersOf(nodes);
  let state = frame;
  for (let at = 0; at < nodes.length;) {
    const found = speaker.isFree(state) ? null : longestForm(letters, at);
    const end = found?.end ?? at + 1;
    for (let index = at; index < end; index++) state = readNode(nodes, index, found !== null, state, speaker);
    if (found !== null) state = found.form.read(nodes.slice(at, end), state, speaker);
    at = end;
  }
  return state;
}

function readNode(nodes: readonly Node[], index: number, isInForm: boolean, frame: Frame, speaker: Speaker): Frame {
  const node = nodes[index];
  if (node === undefined) return frame;
  if (node.type === 'inserted') return readBracket(node, frame, speaker);
  return afterWord(node, { nodes, index, isInForm, before: frame, speaker });
}

/** What stands in brackets says nothing about what follows them. */
function readBracket({ sentences }: Bracket, frame: Frame, speaker: Speaker): Frame {
  const { from } = speaker;
  // What a bracket names are parts of what stands before it.
  const list = frame.subject.length === 0 ? frame.list : { head: frame.subject, side: frame.stated ?? frame.side };
  const side = list?.side ?? frame.side;
  const within: Frame = { ...frame, list, side, isBracket: true, unknown: '', named: [], hasItem: false };
  const named = sentences
    .flatMap((sentence) => sentence.flatMap(({ nodes }) => nodes))
    .filter((node): node is ItemToken => node.type === 'item');
  sentences.reduce(
    (state, sentence, index) =>
      sentence.reduce(
        (inner, clause, at) => readClause(clause, () => followed(sentence, at), inner, speaker),
        index === 0 ? state : { ...within, isStart: false },
      ),
    within,
  );
  speaker.from = from;
  // 其他支出（对附属单位补助支出、上缴上级支出）0万元: these together, which no table prints.
  const isRest = named.length > 1 && frame.subject[0]?.name.startsWith('其他') === true;
  return isRest || isNamedTogether(named, frame) ? { ...frame, isForeign: true } : frame;
}

/** 公务接待费，公务用车运行维护费（“三公”经费）14.34万元: the last of a list, and the name of the whole of it. */
function isNamedTogether(named: readonly ItemToken[], { subject: [part], named: joined }: Frame): boolean {
  const [whole, ...others] = named;
  if (whole === undefined || others.length > 0 || part === undefined || joined.length > 1) return false;
  return whole.targets.some((target) => isPart(part, target));
}
