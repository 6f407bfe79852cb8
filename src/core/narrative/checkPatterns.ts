import { profileProblems as say } from '../messages/profiles';
import { indexFigures } from '../tables/figures';
import { NO_INPUTS } from './parseInputs';
import type { ParagraphPattern, Profile } from './profile';
import type { ProfileProblem, WrittenParagraph } from './readProfile';
import { scopeOf } from './slots/scope';
import type { Scope, Slot } from './slots/slot';
import { templateParser, TemplateProblem, type TemplateParser } from './template';

/** Names of the entries of lists: a paragraph that is repeated for a list calls its entry 项. */
const ENTRY = '项';
const LINE_END = '句末';
const ENTRY_NAMES: ReadonlySet<string> = new Set([
  '序号', '名称', '类名', '款名', '金额', '年初预算', '用途', '预算差异原因', '按全年预算', '对比预算', '上年', '原因',
  '预算', '决算', '有变化', '数量', '说明',
]); // prettier-ignore

const ENTRY_NUMBERS: ReadonlySet<string> = new Set(['金额', '年初预算', '对比预算', '上年', '预算', '决算', '数量']);

/** What a template may ask of a slot. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  quantity: [],
  words: ['有'],
  list: ['有', '各项', 'first', 'last', 'size'],
  condition: ['成立'],
};

/** Checks tags, filters and names of every template before anything is written with them. */
export function checkPatterns(profile: Profile, paragraphs: readonly WrittenParagraph[]): ProfileProblem[] {
  const parser = templateParser(profile);
  const scope = scopeOf({ figures: indexFigures([], null, null), inputs: NO_INPUTS, profile, year: null, department: null });
  return paragraphs.flatMap((paragraph) => [...checkRules(paragraph, scope), ...checkText(paragraph, scope, parser)]);
}

function checkRules({ line, each, when, unless }: WrittenParagraph, scope: Scope): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  if (each !== undefined && slotOf(scope, each)?.type !== 'list') problems.push({ line, problem: say.notAList(each) });
  const condition = when ?? unless;
  if (condition !== undefined && slotOf(scope, condition)?.type !== 'condition')
    problems.push({ line, problem: say.notACondition(condition) });
  return problems;
}

function checkText(paragraph: WrittenParagraph, scope: Scope, parser: TemplateParser): ProfileProblem[] {
  const bare = bareNumber(paragraph.text, scope);
  if (bare !== null) return [{ line: lineAt(paragraph, bare), problem: say.needsFilter() }];
  try {
    return parser.names(paragraph.text).flatMap((path) => {
      const wrong = wrongName(path, scope, paragraph);
      return wrong === null
        ? []
        : [{ line: lineAt(paragraph, paragraph.text.indexOf(path[0] ?? '')), problem: say.unknownName(wrong) }];
    });
  } catch (cause) {
    if (!(cause instanceof TemplateProblem)) throw cause;
    return [{ line: lineAt(paragraph, cause.offset), problem: cause.message }];
  }
}

/** Where an output writes a number without saying how; `null` where none does. */
function bareNumber(text: string, scope: Scope): number | null {
  for (const { 1: path = '', index } of text.matchAll(/{{-?\s*([^|}\s]+)\s*-?}}/g)) {
    const [first = '', ...rest] = path.split('.');
    let slot = slotOf(scope, first);
    for (const name of rest) slot = slot !== undefined && typeOf(slot) === null ? slotOf(slot as Scope, name) : undefined;
    if (slot?.type === 'quantity' || (first === ENTRY && ENTRY_NUMBERS.has(rest[0] ?? ''))) return index;
  }
  return null;
}

/** The path as far as it is wrong; `null` for one that leads to a slot. */
function wrongName(path: readonly string[], scope: Scope, pattern: ParagraphPattern): string | null {
  const [first = '', second, ...rest] = path;
  if (first === 'forloop') return null;
  if (first === LINE_END) return pattern.each !== undefined && second === undefined ? null : path.join('.');
  if (first === ENTRY)
    return second !== undefined && ENTRY_NAMES.has(second) && (rest.length === 0 || rest[0] === '有' || rest[0] === '成立')
      ? null
      : path.join('.');
  let slot = slotOf(scope, first);
  for (const [index, name] of path.entries()) {
    if (index === 0) continue;
    if (slot === undefined) break;
    const kind = typeOf(slot);
    if (kind !== null) return QUESTIONS[kind]?.includes(name) === true && index === path.length - 1 ? null : path.join('.');
    slot = slotOf(slot as Scope, name);
  }
  return slot === undefined ? path.join('.') : null;
}

function slotOf(scope: Scope, name: string): Slot | undefined {
  return Object.hasOwn(scope, name) ? scope[name] : undefined;
}

/** `null` for a scope within a scope. */
function typeOf(slot: Slot): string | null {
  return typeof slot.type === 'string' ? slot.type : null;
}

function lineAt({ line, lines }: WrittenParagraph, offset: number): number {
  return lines.filter(({ start }) => start <= Math.max(0, offset)).at(-1)?.line ?? line;
}
