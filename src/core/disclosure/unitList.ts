/** The units of a department as rows: heads of the columns, then number, name and remark of each. */
export interface UnitList {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What nobody calls a unit by: a sentence. */
const SENTENCE = /[。；：]|.{41}/u;
/** Brackets at the end are a remark, but for those that belong to the name: 某区某局（本级）. */
const REMARK = /^(.+?)(?:[，,、\t]|\s{2,}|[（(](?!(?:本级|本部|机关|汇总)[）)])(?=[^）)]*[）)]$))(.*?)[）)]?$/u;
const NUMBER = /^(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、)\s*/u;

/** The units that were typed one a line; nothing where the lines are sentences. */
export function typedUnits(lines: readonly string[]): readonly (readonly [name: string, remark: string])[] {
  if (lines.some((line) => SENTENCE.test(line))) return [];
  return lines.map((line) => {
    const text = line.replace(NUMBER, '').trim();
    const [, name = text, remark = ''] = REMARK.exec(text) ?? [];
    return [name, remark.trim()];
  });
}

/** The list under these heads (`序号、单位名称、备注`); `null` where a wording has none, or one unit stands for itself. */
export function unitList(heads: string, lines: readonly string[]): UnitList | null {
  const units = typedUnits(lines);
  if (heads === '' || units.length < 2) return null;
  const head = heads.split('、');
  return { head, rows: units.map(([name, remark], index) => [String(index + 1), name, remark].slice(0, head.length)) };
}
