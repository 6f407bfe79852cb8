import { PROFILE_PARTS, profileProblems as say } from './profileWords';
import { indexFigures } from '../../figures/figures';
import { NO_INPUTS } from '../inputs/parseInputs';
import { captionScope } from '../slots/captionScope';
import { PatternNames } from './patternNames';
import { isPicture, type Profile } from '../habits/profile';
import { scopeOf } from '../slots/scope';
import { slotAt, type Scope } from '../slots/slot';
import { templateParser, TemplateProblem, type TemplateParser } from './templateParser';
import { wrongOutput, type Mistake } from './wrongOutput';
import type { Field, ProfileProblem, WrittenParagraph } from './writtenProfile';

/** Checks tags, filters and names of every template before anything is written with them. */
export function checkPatterns(
  profile: Profile,
  paragraphs: readonly WrittenParagraph[],
  own: ReadonlyMap<string, Field>,
): ProfileProblem[] {
  const parser = templateParser(profile);
  const scope = scopeOf({ figures: indexFigures([], null, null), inputs: NO_INPUTS, profile, year: null, department: null });
  return [
    ...paragraphs.flatMap((paragraph) => [...checkRules(paragraph, scope), ...checkText(paragraph, scope, parser, profile)]),
    ...unusedOwn(profile, paragraphs, own),
  ];
}

function checkRules({ line, each, when, unless }: WrittenParagraph, scope: Scope): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  if (each !== undefined && slotAt(scope, each)?.type !== 'list') problems.push({ line, problem: say.notAList(each) });
  for (const condition of [when, unless])
    if (condition !== undefined && slotAt(scope, condition)?.type !== 'condition')
      problems.push({ line, problem: say.notACondition(condition) });
  return problems;
}

/** What is asked for has to be used: nobody would fill it in. */
function unusedOwn(
  { ownInputs }: Profile,
  paragraphs: readonly WrittenParagraph[],
  own: ReadonlyMap<string, Field>,
): ProfileProblem[] {
  return ownInputs.flatMap(({ name, kind }) => {
    const path = `${PROFILE_PARTS.own}.${name}`;
    const used = new RegExp(`${path}(?![\\p{L}\\p{N}])`, 'u');
    if (paragraphs.some(({ text }) => used.test(text))) return [];
    const filter = kind === 'text' ? '' : kind === 'amount' ? ' | 金额' : ' | 数量';
    return [{ line: own.get(name)?.line ?? 1, problem: say.unusedOwn(name, `{{ ${path}${filter} }}`) }];
  });
}

/** The first mistake of a template: what comes behind it may follow from it. */
function checkText(paragraph: WrittenParagraph, scope: Scope, parser: TemplateParser, profile: Profile): ProfileProblem[] {
  const { text, each } = paragraph;
  const names = new PatternNames(isPicture(paragraph) ? captionScope(scope, 1) : scope, each);
  try {
    const paths = parser.names(text);
    const mistake =
      wrongLoop(text, names) ?? wrongName(text, paths, names) ?? wrongQuestion(text, names) ?? wrongOutput(text, names, profile);
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
  const [first = '', own] = wrong;
  const problem = first === PROFILE_PARTS.own && own !== undefined ? say.unknownOwn(own) : say.unknownName(name);
  return { offset: Math.max(text.indexOf(name), text.indexOf(first), 0), problem };
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

function lineAt({ line, lines }: WrittenParagraph, offset: number): number {
  return lines.filter(({ start }) => start <= Math.max(0, offset)).at(-1)?.line ?? line;
}
