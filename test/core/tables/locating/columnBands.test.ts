import { columnBands } from '../../../../src/core/tables/locating/columnBands';
import { sheet } from '../printed';

const bands = (text: string): string[] =>
  columnBands(sheet(text)).map(({ firstColumn, endColumn }) => `${firstColumn}-${endColumn}`);

describe('tables side by side', () => {
  it.each([
    ['one title takes all columns', '收入决算表||\n1|2|3', ['0-3']],
    ['two titles take the columns from each on', '收入决算表||支出决算表|\n1|2|3|4', ['0-2', '2-4']],
    ['a blank column parts them', '收入决算表||||支出决算表|\n1|2||3|4|5', ['0-3', '3-6']],
    ['the blank column has to be blank in every row', '收入决算表||||支出决算表|\n1|2||3|4|5\n||9', ['0-4', '4-6']],
    ['a title in the first row and one further down are of one table', '收入决算表|\n1|2\n|支出决算表', ['0-2']],
    ['as many other words as titles', '收入决算表|支出决算表|甲|乙', ['0-1', '1-4']],
    ['more other words than titles', '收入决算表|支出决算表|甲|乙|丙', ['0-5']],
    ['more amounts than titles', '收入决算表|支出决算表|1|2|3', ['0-5']],
    ['titles in two rows part the columns once', '收入决算表|支出决算表\n1|2\n收入决算表|支出决算表', ['0-1', '1-2']],
  ])('%s', (_, text, expected) => {
    expect(bands(text)).toEqual(expected);
  });
});
