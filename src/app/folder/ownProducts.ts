import { productNames } from '../../core/messages/folder';

const NUMBERED = /(?:\(\d+\))?\.[a-z]{2,5}$/i;
const { marked, annotated, opinion, summary } = productNames;

/**
 * Of these files those that this product wrote beside the ones it read: 审核意见, 汇总表, and copies with marks or comments
 * whose original is there too. A copy without its original may be what a department sent back.
 */
export function ownProducts(paths: readonly string[]): ReadonlySet<string> {
  const names = new Set(paths.map(bareName));
  return new Set(
    paths.filter((path) => {
      const name = bareName(path);
      if (name.endsWith(opinion) || name.endsWith(summary)) return true;
      return [marked, annotated].some((suffix) => name.endsWith(suffix) && names.has(name.slice(0, -suffix.length)));
    }),
  );
}

/** The path without number and extension. */
function bareName(path: string): string {
  return path.replace(NUMBERED, '');
}
