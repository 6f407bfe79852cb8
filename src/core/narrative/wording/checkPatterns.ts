import { profileProblems as say } from '../../messages/profiles';
import { indexFigures } from '../../tables/figures';
import { NO_INPUTS } from '../inputs/parseInputs';
import { PatternNames } from './patternNames';
import type { Profile } from './profile';
import type { ProfileProblem, WrittenParagraph } from './readProfile';
import { scopeOf } from '../slots/scope';
import { slotAt, type Scope } from '../slots/slot';
import { templateParser, TemplateProblem, type TemplateParser } from './template';

/** Checks tags, filters and names of every template before anything is written with them. */
export function checkPatterns(profile: Profile, paragraphs: readonly WrittenParagraph[]): ProfileProblem[] {
  const parser = templateParser(profile);
  const scope = scopeOf({ figures: indexFigures([], null, null), inputs: NO_INPUTS, profile, year: null, department: null });
  return paragraphs.flatMap((paragraph) => [...checkRules(paragraph, scope), ...checkText(paragraph, scope, parser)]);
}

function checkRules({ line, each, when, unless }: WrittenParagraph, scope: Scope): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  if (each !== undefined && slotAt(scope, each)?.type !== 'list') problems.push({ line, problem: say.notAList(each) });
  for (const condition of [when, unless])
    if (condition !== undefined && slotAt(scope, condition)?.type !== 'condition')
      problems.push({ line, problem: say.notACondition(condition) });
  return problems;
}

interface Mistake {
  readonly offset: number;
  readonly problem: string;
}

/** The first mistake of a template: what comes behind it may follow from it. */
function checkText(paragraph: WrittenParagraph, scope: Scope, parser: TemplateParser): ProfileProblem[] {
  const { text, each } = paragraph;
  const names = new PatternNames(scope, each !== undefined, each);
  try {
    const paths = parser.names(text);
    const mistake =
      wrongLoop(text, names) ?? wrongName(text, paths, names) ?? wrongQuestion(text, names) ?? wrongOutput(text, names);
    return mistake === null ? [] : [{ line: lineAt(paragraph, mistake.offset), problem: mistake.problem }];
  } catch (cause) {
    if (!(cause instanceof TemplateProblem)) throw cause;
    return [{ line: lineAt(paragraph, cause.offset), problem: cause.message }];
  }
}

function wrongLoop(text: string, names: PatternNames): Mistake | null {
  for (const { 1: variable = '', 2: path = '', index } of text.matchAll(/{%-?\s*for\s+(\S+)\s+in\s+([^\s%]+)/g))
    if (!names.loop(variable, path)) return { offset: index, problem: say.notEntries(path) };
  return null;
}

function wrongName(text: string, paths: readonly (readonly string[])[], names: PatternNames): Mistake | null {
  const wrong = paths.find((path) => names.kindOf(path) === null);
  if (wrong === undefined) return null;
  const name = wrong.join('.');
  return { offset: Math.max(text.indexOf(name), text.indexOf(wrong[0] ?? ''), 0), problem: say.unknownName(name) };
}

/** `{% if 有政府性基金 %}` would always hold: it has to ask 成立. */
function wrongQuestion(text: string, names: PatternNames): Mistake | null {
  for (const { 1: asked = '', index } of text.matchAll(/{%-?\s*(?:if|elsif|unless)\s+([^%]*?)\s*-?%}/g)) {
    for (const name of asked.split(/\s+(?:and|or)\s+/)) {
      const kind = names.kindOf(name.split('.'));
      if (kind !== 'truth') return { offset: index, problem: say.needsQuestion(name, kind === 'condition' ? '成立' : '有') };
    }
  }
  return null;
}

/** What a filter writes: the first of several is given the slot itself. */
const FILTER_TAKES: Readonly<Record<string, string>> = {
  金额: 'quantity',
  数额: 'quantity',
  数量: 'quantity',
  增减: 'quantity',
  差额: 'quantity',
  增减率: 'quantity',
  占比: 'quantity',
  按高低: 'quantity',
  附: 'words',
  列举: 'list',
  待填: 'list',
};

/** Filters whose first argument is the number to compare with. */
const COMPARING: ReadonlySet<string> = new Set(['增减', '差额', '增减率', '占比', '按高低']);

function wrongOutput(text: string, names: PatternNames): Mistake | null {
  for (const { 1: output = '', index } of text.matchAll(/{{-?(.*?)-?}}/g)) {
    const [path = '', filter, argument] =
      /^\s*([^\s|]+)\s*(?:\|\s*([^\s:|]+)\s*(?::\s*("[^"]*"|[^\s,|]+))?)?/.exec(output)?.slice(1) ?? [];
    const kind = names.kindOf(path.split('.'));
    if (filter === undefined) {
      if (kind === 'quantity') return { offset: index, problem: say.needsFilter() };
      if (kind !== 'words') return { offset: index, problem: say.notWords(path) };
      continue;
    }
    if (FILTER_TAKES[filter] !== kind) return { offset: index, problem: say.wrongFilter(path, filter) };
    if (COMPARING.has(filter) && (argument === undefined || names.kindOf(argument.split('.')) !== 'quantity'))
      return { offset: index, problem: say.needsNumber(filter) };
  }
  return null;
}

function lineAt({ line, lines }: WrittenParagraph, offset: number): number {
  return lines.filter(({ start }) => start <= Math.max(0, offset)).at(-1)?.line ?? line;
}
