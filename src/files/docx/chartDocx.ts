import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart } from '../../core/disclosure/charts';
import { disclosureWords as say } from '../../core/messages/publicDocument';
import { textWidth, type Paper } from './paper';

/** In pixels of 96 to the inch: as wide as the text of an official page, narrower where a template has less room. */
const SIZE = { width: 560, height: 320 } as const;
const TWIPS_PER_PIXEL = 15;
const FONT = { name: '宋体' } as const;
/** Distinct in print without colour as well, as they differ in lightness. */
const COLOURS = ['1F4E79', 'F4B183', '70AD47', 'FFD966', '7F7F7F', '9DC3E6', 'C55A11', 'A9D18E', '5B4A8A', 'D9D9D9'] as const;

/** The chart as Word's own chart: an image in the document that can be edited there; nothing is rendered. */
export function chartParagraph(chart: Chart, paper: Paper): Paragraph {
  const series = chart.series.map(({ name, values }, index) => ({
    name,
    values: values.map((value) => value.toNumber()),
    color: colourOf(index),
  }));
  const transformation = { ...SIZE, width: Math.min(SIZE.width, Math.floor(textWidth(paper) / TWIPS_PER_PIXEL)) };
  const altText = { name: chart.title, description: spoken(chart) };
  const shown = { title: chart.title, categories: [...(chart.legend ?? chart.categories)], transformation, font: FONT, altText };
  const run =
    chart.kind === 'pie'
      ? new ChartRun({
          ...shown,
          type: 'pie',
          series: series.map((one) => ({ ...one, colors: chart.categories.map((_, index) => colourOf(index)) })),
        })
      : new ChartRun({ ...shown, type: 'column', series, dataLabels: { value: true, numberFormat: '#,##0.00' } });
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

/** For those who have the document read to them. */
function spoken({ title, categories, series }: Chart): string {
  const rows = series.map(({ name, values }) =>
    say.charts.series(
      name,
      values.map((value, index) => `${categories[index] ?? ''}${value.toFixed(2)}`),
    ),
  );
  return say.charts.spoken(title, rows);
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}
