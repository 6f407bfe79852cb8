import type { ParagraphPattern, SectionPattern } from '../habits/profile';
import { PROFILE_PARTS, profileProblems as say } from './profileWords';

/** A wording file by its form (docs/profiles.md): what stands on which line, whatever it means. */
export interface WrittenFile {
  /** Above everything else. */
  readonly fields: Fields;
  /** The lists before the text that the file has. */
  readonly lists: ReadonlyMap<ListName, Fields>;
  readonly sections: readonly WrittenSection[];
  readonly lastLine: number;
}

export type ListName = keyof typeof PROFILE_PARTS;
export type Fields = ReadonlyMap<string, Field>;

/** `名称：内容`, or a line of text. */
export interface Field {
  readonly value: string;
  readonly line: number;
}

interface WrittenSection extends Pick<SectionPattern, 'id' | 'title'> {
  readonly paragraphs: {
    readonly id: string;
    /** Behind the id: `当：有政府性基金 逐项：基金各项`. */
    readonly rules: string;
    readonly line: number;
    readonly lines: readonly Field[];
  }[];
}

/** A paragraph with the lines that it was written on. */
export interface WrittenParagraph extends ParagraphPattern {
  readonly line: number;
  /** Each line of the text: its number, and where in `text` it begins. */
  readonly lines: readonly { readonly line: number; readonly start: number }[];
}

export interface ProfileProblem {
  readonly line: number;
  readonly problem: string;
}

export type Report = (line: number, problem: string) => void;

const LIST_NAMES = Object.keys(PROFILE_PARTS) as ListName[];

export function writtenFile(text: string, report: Report): WrittenFile {
  const fields = new Map<string, Field>();
  const lists = new Map<ListName, Map<string, Field>>();
  const sections: WrittenSection[] = [];
  const ids = new Set<string>();
  /** Where the next line belongs; `null` behind the head of a section. */
  let place: Map<string, Field> | Field[] | null = fields;
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const [index, untrimmed] of all.entries()) {
    const [line, value] = [index + 1, untrimmed.trim()];
    const [, title, id] = /^【([^】]+)】(?:[（(]([^）)]+)[）)])?$/.exec(value) ?? [];
    const [, paragraph, rules = ''] = /^〔([^〕]+)〕(.*)$/.exec(value) ?? [];
    if (value === '' || value.startsWith('#')) continue;
    if (title !== undefined) {
      const list = id === undefined ? LIST_NAMES.find((one) => PROFILE_PARTS[one] === title) : undefined;
      place = list === undefined ? null : (lists.get(list) ?? new Map<string, Field>());
      if (list !== undefined && place !== null) lists.set(list, place);
      else {
        if (id === undefined) report(line, say.noSectionId(title));
        else if (sections.some((section) => section.id === id)) report(line, say.twice(id));
        sections.push({ id: id ?? title, title, paragraphs: [] });
      }
    } else if (paragraph !== undefined) {
      const [own, section] = [paragraph.trim(), sections.at(-1)];
      if (ids.has(own)) report(line, say.twice(own));
      if (section === undefined || (place instanceof Map && place !== fields)) report(line, say.outsideSection(own));
      ids.add(own);
      const lines: Field[] = [];
      section?.paragraphs.push({ id: own, rules, line, lines });
      place = lines;
    } else if (place === null) report(line, say.stray());
    else if (place instanceof Map) takeField({ value, line }, place, report);
    else place.push({ value, line });
  }
  return { fields, lists, sections, lastLine: all.length };
}

function takeField({ value: text, line }: Field, into: Map<string, Field>, report: Report): void {
  const [, name, value] = /^([^：:]+?)\s*[：:]\s*(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) report(line, say.noColon());
  else if (into.has(name)) report(line, say.twice(name));
  else into.set(name, { value, line });
}
