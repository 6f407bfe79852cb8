import { runsText } from '../../../../src/core/said/run';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { TOWN_AUDIT } from '../sentences/townAudit';

/** 三公 15.60, 公务接待费 3.40 last year; 14.34 and 2.87 this year. */
const prior = figuresOf(
  {
    'three-public': {
      final: {
        abroad: '',
        'vehicle-purchase': '',
        'vehicle-running': '12.20',
        vehicles: '12.20',
        reception: '3.40',
        total: '15.60',
      },
    },
  },
  { year: 2021, department: '巴河市审计局' },
);

function told(sentence: string): readonly string[] {
  const document = textDocument(`七、财政拨款“三公”经费支出决算情况说明\n${sentence}`);
  const { findings } = verifyNarrative(document, { current: TOWN_AUDIT, prior });
  return findings.filter(({ finding }) => !finding.rule.includes('missing')).map(({ finding }) => runsText(finding.said));
}

describe('a change that names nothing it is reckoned from', () => {
  test.each([
    '“三公”经费预算18.19万元，决算14.34万元，减少3.85万元，下降21.17%。',
    '“三公”经费预算18.19万元，决算14.34万元，少3.85万元。',
    '公务接待费年初预算5.22万元，支出决算2.87万元，减少2.35万元。',
  ])('is from the budget of its sentence where it fits: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  test('or from last year’s figure', () => {
    expect(told('“三公”经费预算18.19万元，决算14.34万元，减少1.26万元，下降8.08%。')).toEqual([]);
  });

  test('is wrong where it fits neither', () => {
    expect(told('“三公”经费预算18.19万元，决算14.34万元，减少3.58万元。')).toHaveLength(1);
  });

  test('is last year’s where the budget is of the sentence before, or of another item', () => {
    expect(told('“三公”经费预算18.19万元。“三公”经费决算14.34万元，减少3.85万元。')).toHaveLength(1);
    expect(told('“三公”经费预算18.19万元，公务接待费决算2.87万元，减少15.32万元。')).toHaveLength(1);
  });

  test('is what it says where it says it', () => {
    expect(told('“三公”经费预算18.19万元，决算14.34万元，较上年减少3.85万元。')).toHaveLength(1);
  });
});
