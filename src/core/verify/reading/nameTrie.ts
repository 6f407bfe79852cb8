interface Node<T> {
  readonly next: Map<string, Node<T>>;
  meaning?: T;
}

/** Finds the longest of many names at a place, character by character. Brackets within a name may be left out. */
export class NameTrie<T> {
  private readonly root: Node<T> = { next: new Map() };

  /** @returns what the name means already, else `meaning` */
  add(name: string, meaning: T): T {
    let node = this.root;
    for (const character of name) {
      if (isBracket(character)) continue;
      let next = node.next.get(character);
      if (next === undefined) node.next.set(character, (next = { next: new Map() }));
      node = next;
    }
    return (node.meaning ??= meaning);
  }

  /** @param accepts whether a name that ends at `end` may stand there */
  longestAt(
    text: string,
    from: number,
    accepts: (meaning: T, end: number) => boolean,
  ): { readonly meaning: T; readonly end: number } | null {
    let node = this.root;
    let best = null as { readonly meaning: T; readonly end: number } | null;
    for (let at = from; at < text.length; at++) {
      const character = text[at] ?? '';
      if (isBracket(character) && at > from) {
        // The closing bracket of 维修(护)费 belongs to it, that of a remark behind the name does not.
        if (best?.end === at && character === ')' && text.slice(from, at).includes('(')) best = { ...best, end: at + 1 };
        continue;
      }
      const next = node.next.get(character);
      if (next === undefined) break;
      node = next;
      if (node.meaning !== undefined && accepts(node.meaning, at + 1)) best = { meaning: node.meaning, end: at + 1 };
    }
    return best;
  }
}

function isBracket(character: string): boolean {
  return character === '(' || character === ')';
}
