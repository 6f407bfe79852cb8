import { runsText } from '../../../src/core/said/run';
import { narrate, type NarrateOptions } from '../../../src/core/narrative/narrate';
import { type Narrative, type Paragraph } from '../../../src/core/narrative/text/narrative';
import { parseInputs, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import { shanxi } from '../../../src/core/narrative/profiles';
import { figuresOf, type WorkbookLiteral } from './tableBuilder';

export type InputsLiteral = Readonly<Record<string, string | number | undefined>>;

export function inputsOf(inputs: InputsLiteral): NarrativeInputs {
  const parsed = parseInputs({ inputs });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

export interface NarratedOptions extends NarrateOptions {
  readonly profile?: Profile;
}

/** The narrative of a small workbook. */
export function narrated(
  workbook: WorkbookLiteral,
  inputs: InputsLiteral = {},
  { profile = shanxi, ...facts }: NarratedOptions = {},
): Narrative {
  return narrate(figuresOf(workbook), inputsOf(inputs), profile, facts);
}

export function paragraphOf(narrative: Narrative, id: string): Paragraph {
  const found = narrative.sections.flatMap((section) => section.paragraphs).find((paragraph) => paragraph.id === id);
  if (found === undefined) throw new Error(`no paragraph ${id}`);
  return found;
}

export function textOf(narrative: Narrative, id: string): string {
  return runsText(paragraphOf(narrative, id).runs);
}

/** The paragraphs of a section, without headings, one text each. */
export function sectionTexts(narrative: Narrative, id: string): readonly string[] {
  const section = narrative.sections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return section.paragraphs.filter((paragraph) => paragraph.heading === undefined).map((paragraph) => runsText(paragraph.runs));
}
