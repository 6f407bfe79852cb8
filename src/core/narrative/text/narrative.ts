import { runsText, type FigureRun, type TextRun } from '../../said/run';

/** A piece of a paragraph. Joined, the runs' texts are the paragraph as it is published. */
export type Run =
  /** Wording of the profile. */
  | TextRun
  /** A number, a word (增加, 与上年相同) or a name that follows from the tables; `formula` says in Chinese how. */
  | (FigureRun & {
      readonly formula: string;
      /** Keys of the inputs that went into it; absent where it follows from the tables alone. */
      readonly inputs?: readonly string[];
    })
  /** What a person typed, or last year's workbook gave: the input's key and its text. */
  | {
      readonly kind: 'input';
      readonly key: string;
      readonly text: string;
      /** The key that would go before this one here, where one text serves several sentences. */
      readonly overruledBy?: string;
    }
  /** What is not known: `〔待填：label〕`. */
  | ({
      readonly kind: 'missing';
      readonly text: string;
      /** What else one number waits for: it has one mark. */
      readonly also?: readonly Missing[];
    } & Missing);

/** `input`: a person can type it (key of the inputs' catalogue); `table` and `figure`: the workbook has to be completed. */
export type MissingCause = 'input' | 'table' | 'figure';

export interface Missing {
  /** A key of the inputs' catalogue, `year`, `department`, `table.<kind>` or `figure.<kind>.<row>.<column>`. */
  readonly key: string;
  readonly label: string;
  /** What the list of everything missing says, where one thing is missed in several places under several labels. */
  readonly listLabel?: string;
  readonly cause: MissingCause;
  /** The key that would do for this place alone, where one text serves several sentences. */
  readonly overruledBy?: string;
  /** The total that stands here, where `key` is one of the parts that it follows from: it may be typed instead. */
  readonly total?: string;
  /** What this place would ask for once `key` is known, if it then asks for anything: the reason of a change that may be none. */
  readonly leadsTo?: readonly Lead[];
}

/** Something that is asked for later. */
export interface Lead {
  readonly key: string;
  readonly label: string;
  /** It is one of several parts that are asked for one by one, which can all be told at once as well. */
  readonly isPart?: true;
}

/** Everything that a run waits for. */
export function missingIn(run: Run): readonly Missing[] {
  return run.kind === 'missing' ? [run, ...(run.also ?? [])] : [];
}

/** Something that is missing, once, with the paragraphs that wait for it. */
export interface MissingInput {
  readonly key: string;
  readonly label: string;
  readonly cause: MissingCause;
  readonly paragraphs: readonly string[];
}

export interface Paragraph {
  /** Unique in the narrative and stable between runs: `general.class.208`. */
  readonly id: string;
  /** 2 for （一）, 3 for 1、 as a heading; absent for body text. */
  readonly heading?: 2 | 3;
  readonly runs: readonly Run[];
}

export interface Section {
  readonly id: string;
  /** With its number: `一、收入支出决算总体情况说明`. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The 情况说明, with the origin of everything that stands in it. */
export interface Narrative {
  /** Id of the region profile. */
  readonly profile: string;
  readonly year: number | null;
  readonly department: string | null;
  readonly title: readonly Run[];
  readonly sections: readonly Section[];
  /** In order of appearance. */
  readonly missing: readonly MissingInput[];
}

/** The narrative as plain text: title, headings and paragraphs, one a line. */
export function narrativeText(narrative: Narrative): string {
  const lines = [runsText(narrative.title)];
  for (const section of narrative.sections) {
    lines.push(section.title, ...section.paragraphs.map((paragraph) => runsText(paragraph.runs)));
  }
  return `${lines.join('\n')}\n`;
}
