import { matchesOf } from '../../text/matches';
import { inDigits } from '../../text/numbering';
import type { Passage, Words } from '../reading/passage';
import { isOrganisation, subjectsIn } from './departmentName';

/** Whose final accounts of which year a text says that it is about. */
interface OwnIdentity {
  readonly year: number | null;
  /** In plain text. */
  readonly department: string | null;
}

/** 2024年度部门决算公开, 某县某中心2024年度部门决算, 二〇二四年度部门决算. */
const TITLE_YEAR = /(\d{4}|[〇○零一二三四五六七八九]{4})年度?(?=[^，。；]{0,24}(?:决算|情况说明))/;
/** 2024年度某县某中心部门决算公开. */
const TITLE_NAME = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年度?([^，。；：、\d]{3,30}?)(?=(?:部门|单位)?决算)/;
const SENTENCE_YEAR =
  /(?:^|。)[^，。；\d]{0,30}(\d{4})年度?(?=[^，。；]{0,12}(?:收入|支出|收、?支|财政拨款|三公|机关运行|决算))/g;
/** On covers the name has a line of its own. */
const LINE_OF_A_NAME = /^(?:(?:预算|编制)?(?:部门|单位)(?:名称)?：)?([^，。；：、\d]{3,30})$/;
/** Titles say it on purpose. */
const WEIGHT_OF_TITLE = 2;
const FEWEST_MENTIONS = 2;

/**
 * From the cover and the titles and what most sentences say, for tables that print neither year nor department.
 * @param titles cover, titles and headings
 */
export function ownIdentity(titles: readonly Passage[], passages: readonly Passage[]): OwnIdentity {
  const years = new Tally<number>();
  const names = new Tally<string>();
  for (const { text } of titles) {
    const year = TITLE_YEAR.exec(text)?.[1];
    if (year !== undefined) years.add(Number(inDigits(year)), WEIGHT_OF_TITLE);
    for (const name of [LINE_OF_A_NAME.exec(text)?.[1], TITLE_NAME.exec(text)?.[1], ...subjectsIn(text).map((one) => one.name)])
      if (name !== undefined && isOrganisation(name)) names.add(name, WEIGHT_OF_TITLE);
  }
  for (const { text } of passages) {
    for (const match of matchesOf(text, SENTENCE_YEAR)) years.add(Number(match[1]), 1);
    for (const { name } of subjectsIn(text)) if (isOrganisation(name)) names.add(name, 1);
  }
  return { year: years.most(), department: names.most() };
}

interface NameOnCover extends Words {
  readonly name: string;
}

/** Names in a line of their own right above the title of the text; lines further up may name whoever is above the department. */
export function namesOnCover(preface: readonly Passage[]): readonly NameOnCover[] {
  return preface.flatMap((passage, index): NameOnCover[] => {
    const name = LINE_OF_A_NAME.exec(passage.text)?.[1];
    const title = preface[index + 1]?.text ?? '';
    if (name === undefined || !isOrganisation(name) || !TITLE_YEAR.test(title)) return [];
    const end = passage.text.length;
    return [{ passage, name, start: end - name.length, end }];
  });
}

class Tally<T> {
  private readonly counts = new Map<T, number>();

  add(value: T, weight: number): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + weight);
  }

  /** What was said more often than everything else, and more than once. */
  most(): T | null {
    const [first, second] = [...this.counts].sort((a, b) => b[1] - a[1]);
    return first !== undefined && first[1] >= FEWEST_MENTIONS && first[1] > (second?.[1] ?? 0) ? first[0] : null;
  }
}
