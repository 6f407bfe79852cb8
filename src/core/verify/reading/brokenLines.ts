import { NUMBERING } from '../../text/numbering';
import { plainText } from './plainText';
import { headingOf } from './sections';

/**
 * Which lines of a text are broken off and go on in the next line. In a text that is set to a width those are the full lines;
 * in a text whose paragraphs end with a full stop a line that stops in the middle is broken as well (text out of a PDF). In
 * any other text a line is a paragraph, whether a full stop ends it or not.
 */
export function brokenLines(lines: readonly string[]): readonly boolean[] {
  const read = lines.map(readLine);
  const body = read.filter(({ isHeading }) => !isHeading);
  const open = body.filter(({ isEnded }) => !isEnded);
  const fills = fullness(body, open);
  const endsOthers = open.length <= body.length * MOST_OPEN;
  return read.map((line, index) => {
    const next = read[index + 1];
    if (line.isHeading || line.isEnded || next === undefined || next.isHeading || OPENS_PART.test(next.plain)) return false;
    const inSentence = !ENDS_STATEMENT.test(line.plain) && !NUMBERING.test(next.plain) && !OPENS_PARAGRAPH.test(next.plain);
    if (fills === null) return inSentence && endsOthers && !OPENS_ITEM.test(next.plain);
    const isNumberCut = /\d[.,]?$/.test(line.plain) && NUMBER_END.test(next.plain);
    const before = read[index - 1];
    const fullness = fills(line, before === undefined || before.isHeading || before.isEnded);
    return isNumberCut || fullness === 'full' || (fullness === 'nearly' && inSentence);
  });
}

interface Line {
  readonly plain: string;
  readonly characters: number;
  /** A character of full width takes two. */
  readonly columns: number;
  readonly isEnded: boolean;
  readonly isHeading: boolean;
}

function readLine(line: string): Line {
  const plain = plainText(line);
  let [characters, columns] = [0, 0];
  for (const character of line) {
    characters += 1;
    columns += character < '\u2e80' ? 1 : 2;
  }
  return {
    plain,
    characters,
    columns,
    isEnded: ENDED.test(plain),
    isHeading: headingOf(plain) !== null,
  };
}

const ENDED = /[。；：！？]$/;
/** What a paragraph without its full stop ends with, as a rule. */
const ENDS_STATEMENT = /\d(?:亿元|万元|千元|元|%|辆|人|次|人次|批次|批|个|台|套|项|分|日)$|\)$/;
/** What a paragraph begins with, as a rule. */
const OPENS_PARAGRAPH =
  /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|\d{4}年|截[至止]|根据|按照|与上年|[比较]上年|其中|本部门|本单位|我[部单局]|无|没有|[^，。；：、\d]{2,30}(?:\(类\)|年初预算|支出决算))/;
/** An item with its amount; a line that is set to a width may begin so too. */
const OPENS_ITEM = /^[^，。；：、\d]{2,30}(?:支出预算|(?:费|支出|收入)\d)/;
/** The two halves of 基本支出 stand in paragraphs of their own; behind a comma they go on with the line. */
const OPENS_PART = /^(?:人员|公用)经费\d/;

/** How a number goes on. */
const NUMBER_END = /^[\d.,]*(?:亿元|万元|千元|元|%|辆|人|次|批|个|台|套)/;

/** With more open lines than these, the author leaves out full stops. */
const MOST_OPEN = 0.25;
const FEWEST_FULL = 3;
/** Longer lines are paragraphs, in columns. */
const WIDEST = 160;
/** How much of the widest line a full one takes: lines that are cut anywhere, and those that keep numbers and marks together. */
const FULL = [0.97, 0.84] as const;

/** What the first line of a paragraph is indented by, which text out of a PDF has lost. */
const INDENT = { characters: 2, columns: 4 } as const;

type Fullness = (line: Line, isFirst: boolean) => 'full' | 'nearly' | 'short';

/** How full a line is; `null` where the text is not set to a width, neither in characters nor in columns. */
function fullness(body: readonly Line[], open: readonly Line[]): Fullness | null {
  if (body.some(({ columns }) => columns > WIDEST)) return null;
  for (const part of FULL) {
    const counted = (['characters', 'columns'] as const).map((measure) => {
      const widest = Math.max(...body.map((line) => line[measure]));
      return { measure, widest, full: open.filter((line) => line[measure] >= widest * part).length };
    });
    // Lines of words and digits are of one width in columns, and of many in characters.
    const [{ measure, widest, full } = NO_MEASURE] = counted.sort((a, b) => b.full - a.full);
    if (full < FEWEST_FULL || full <= open.length / 2) continue;
    return (line, isFirst) => {
      if (line[measure] >= widest * part) return 'full';
      return line[measure] + (isFirst ? INDENT[measure] : 0) >= widest * FULL[1] ? 'nearly' : 'short';
    };
  }
  return null;
}

const NO_MEASURE = { measure: 'columns', widest: 0, full: 0 } as const;
