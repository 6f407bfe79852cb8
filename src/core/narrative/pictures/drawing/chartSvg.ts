import type { Chart } from '../chart';
import { columnsSvg } from './columnsSvg';
import { pieSvg } from './pieSvg';
import { rowsSvg } from './rowsSvg';
import type { Drawing } from './svg';

/** Draws a chart: a pie, or columns that lie where there is no room for them to stand. */
export function chartSvg(chart: Chart): Drawing {
  return chart.kind === 'pie' ? pieSvg(chart) : (columnsSvg(chart) ?? rowsSvg(chart));
}
