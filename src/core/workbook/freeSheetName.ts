/** A name that no sheet has yet, whatever the case of its letters: 情况说明, 情况说明(2), 情况说明(3) … */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lowered = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lowered.has(name.toLowerCase()); number += 1) name = `${wanted}(${number})`;
  return name;
}
