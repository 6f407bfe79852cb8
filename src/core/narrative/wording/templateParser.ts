import { profileProblems as say } from './profileWords';
import type { Profile } from '../habits/profile';
import { engineFor } from './template';
import { offsetOf, spokenMistake } from './templateMistake';

export interface TemplateParser {
  /** The names that a template takes from outside, each as its path. @throws TemplateProblem. */
  names(template: string): readonly (readonly string[])[];
}

/** A mistake in a template as a sentence for the people who write profiles. */
export class TemplateProblem extends Error {
  constructor(
    message: string,
    /** Where in the template. */
    readonly offset: number,
  ) {
    super(message);
    this.name = 'TemplateProblem';
  }
}

/** Reads templates without writing anything. */
export function templateParser(profile: Profile): TemplateParser {
  const liquid = engineFor(profile, String);
  return {
    names(template) {
      const tag = [...template.matchAll(/{%-?\s*(\w*)/g)].find((match) => !TAGS.has(match[1] ?? ''));
      if (tag !== undefined) throw new TemplateProblem(say.unknownTag(tag[1] ?? ''), tag.index);
      try {
        return liquid.variableSegmentsSync(template).map((path) => path.map(String));
      } catch (cause) {
        throw new TemplateProblem(spokenMistake(cause), offsetOf(cause));
      }
    },
  };
}

/** What a sentence needs; nothing that reads files or other templates. */
const TAGS: ReadonlySet<string> = new Set(['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'for', 'endfor']);
