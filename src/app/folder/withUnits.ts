import type { UnitsReview } from '../../core/aggregate/reviewUnits';
import type { Review } from '../../core';

/** A department's review with what the comparison with its units found, as one list. */
export function withUnits(review: Review, units: UnitsReview): Review {
  const { relations, results, findings } = review;
  return {
    ...review,
    relations: {
      exact: relations.exact + units.relations.exact,
      rounding: relations.rounding + units.relations.rounding,
      error: relations.error + units.relations.error,
      undecided: relations.undecided + units.relations.undecided,
    },
    results: [...results, ...units.results],
    findings: [...findings, ...units.findings.map((finding, index) => ({ ...finding, id: `f${findings.length + index + 1}` }))],
  };
}
