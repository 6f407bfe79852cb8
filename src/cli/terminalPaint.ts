import { styleText } from 'node:util';
import type { Paint } from '../app/report/reviewText';

/** Colours of a terminal; each stands beside a word, never alone. */
const STYLES = {
  error: 'red',
  suspect: 'red',
  rounding: 'yellow',
  warning: 'cyan',
  info: 'cyan',
  undecided: 'gray',
  heading: 'bold',
} as const;

export const terminalPaint: Paint = (text, severity) => styleText(STYLES[severity], text);
