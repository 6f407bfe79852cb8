export interface Wanted {
  /** Where the middle should be. */
  readonly at: number;
  readonly height: number;
}

/** Middles as near as can be to those that are wanted, in the same order, so that nothing overlaps: `gap` stays between any two. */
export function spread(wanted: readonly Wanted[], gap: number): number[] {
  const groups: { from: number; to: number; height: number; at: number }[] = [];
  for (const [index, { at, height }] of wanted.entries()) {
    let group = { from: index, to: index, height, at };
    for (let last = groups.at(-1); last !== undefined; last = groups.at(-1)) {
      if (last.at + last.height / 2 + gap <= group.at - group.height / 2) break;
      groups.pop();
      group = merged(last, group, wanted, gap);
    }
    groups.push(group);
  }
  return groups.flatMap(({ from, to, height, at }) => {
    let top = at - height / 2;
    return wanted.slice(from, to + 1).map((one) => {
      const middle = top + one.height / 2;
      top += one.height + gap;
      return middle;
    });
  });
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly at: number;
}

/** Two groups that touch, as one whose members are off by as little as possible. */
function merged(first: Group, second: Group, wanted: readonly Wanted[], gap: number): Group {
  const height = first.height + gap + second.height;
  let top = 0;
  let sum = 0;
  const members = wanted.slice(first.from, second.to + 1);
  for (const { at, height: own } of members) {
    sum += at - (top + own / 2);
    top += own + gap;
  }
  return { from: first.from, to: second.to, height, at: sum / members.length + height / 2 };
}
