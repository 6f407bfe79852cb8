const TEXT_FORMAT = '@';

/**
 * What to enter so that a cell holds exactly this text. Excel reads entered text as a number, date, formula, error or
 * boolean where it can; an apostrophe in front, which does not become part of the text, keeps it from doing so.
 */
export function literalText(text: string, numberFormat = 'General'): string {
  const isRead = numberFormat === TEXT_FORMAT ? /^['=]/ : /^['=+\-@#]|[\d０-９]|^(true|false)$/i;
  return isRead.test(text) ? `'${text}` : text;
}
