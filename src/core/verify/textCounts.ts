/** How many statements of texts were compared with the tables, and how many of them the tables bear out. */
export interface TextCounts {
  readonly statements: number;
  readonly agreed: number;
}

/** Of several texts of one department. */
export function textCountsTogether(counts: readonly (TextCounts | null)[]): TextCounts | null {
  return counts.reduce(
    (one, other) =>
      one === null || other === null
        ? (one ?? other)
        : { statements: one.statements + other.statements, agreed: one.agreed + other.agreed },
    null,
  );
}
