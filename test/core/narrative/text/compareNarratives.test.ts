import { compareNarratives, paragraphTexts } from '../../../../src/core/narrative/text/compareNarratives';
import { narrated, type InputsLiteral } from '../narrated';

const narrative = (revenue: string, inputs: InputsLiteral = {}, fund = '0') =>
  narrated(
    {
      summary: { 'inflow-total': revenue, 'outflow-total': '100.00' },
      'government-fund': { total: { opening: '0', revenue: fund, total: fund, closing: '0' } },
    },
    { 'prior.summary.revenue-total': 100, 'prior.summary.expenditure-total': 100, 'reason.total': '新增项目', ...inputs },
  );

test('the same figures and words give no difference', () => {
  expect(compareNarratives(paragraphTexts(narrative('120')), narrative('120'))).toEqual([]);
});

test('names the sentences that a changed figure stands in, and no others of the paragraph', () => {
  const [changed, ...others] = compareNarratives(paragraphTexts(narrative('120')), narrative('130'));
  expect(others).toEqual([]);
  expect(changed).toMatchObject({
    id: 'summary.total',
    sentences: {
      before: [
        '2024年度收入总计120.00万元，支出总计100.00万元。',
        '与上年相比，收入总计增加20.00万元，增长20%，支出总计与上年相同。',
      ],
      after: [
        '2024年度收入总计130.00万元，支出总计100.00万元。',
        '与上年相比，收入总计增加30.00万元，增长30%，支出总计与上年相同。',
      ],
    },
  });
});

test('a reason that was typed since is a difference too', () => {
  const [changed] = compareNarratives(paragraphTexts(narrative('120')), narrative('120', { 'reason.total': '人员增加' }));
  expect(changed?.sentences).toEqual({ before: ['主要原因是新增项目。'], after: ['主要原因是人员增加。'] });
});

test('paragraphs come and go', () => {
  const changes = compareNarratives(paragraphTexts(narrative('120', {}, '5')), narrative('120'));
  const ids = (side: 'before' | 'after') => changes.filter((change) => change[side] === null).map(({ id }) => id);
  expect(ids('before')).toEqual(['government-fund.none']);
  expect(ids('after')).toEqual(['government-fund.total']);
});
