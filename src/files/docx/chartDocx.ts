import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart } from '../../core/disclosure/charts';

/** As wide as the text of an upright page, in pixels of 96 to the inch. */
const SIZE = { width: 560, height: 320 } as const;
const FONT = { name: '宋体' } as const;
/** Distinct in print without colour as well, as they differ in lightness. */
const COLOURS = ['1F4E79', 'F4B183', '70AD47', 'FFD966', '7F7F7F', '9DC3E6', 'C55A11', 'A9D18E', '5B4A8A', 'D9D9D9'] as const;

/** The chart as Word's own chart: an image in the document that can be edited there; nothing is rendered. */
export function chartParagraph(chart: Chart): Paragraph {
  const series = chart.series.map(({ name, values }, index) => ({
    name,
    values: values.map((value) => value.toNumber()),
    color: colourOf(index),
  }));
  const shown = { title: chart.title, categories: [...chart.categories], transformation: SIZE, font: FONT };
  const run =
    chart.kind === 'pie'
      ? new ChartRun({
          ...shown,
          type: 'pie',
          series: series.map((one) => ({ ...one, colors: chart.categories.map((_, index) => colourOf(index)) })),
          dataLabels: { percentage: true, position: 'outsideEnd', numberFormat: '0.00%' },
        })
      : new ChartRun({ ...shown, type: 'column', series, dataLabels: { value: true, numberFormat: '0.00' } });
  return new ChartParagraph(run);
}

/** A paragraph around a chart, which the library's types do not list among the children of a paragraph. */
class ChartParagraph extends Paragraph {
  constructor(chart: ChartRun) {
    // The exact pitch of the text would cut the chart off.
    super({ alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO } });
    this.root.push(chart);
  }
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}
