import { slotAt, words, type Scope, type Slot } from '../slots/slot';

/** The entry of the list that a paragraph is repeated for. */
const ENTRY = '项';
const LINE_END = '句末';

type Kind = 'quantity' | 'words' | 'list' | 'condition' | 'scope';

/** The names that one template may use: those of all templates, and the entries that it loops over or is repeated for. */
export class PatternNames {
  private readonly scope: Record<string, Slot>;
  /** What stands for an entry of a list. */
  private readonly entries = new Set<string>();

  /** @param each the list that the paragraph is repeated for */
  constructor(scope: Scope, each?: string) {
    this.scope = { ...scope, ...(each === undefined ? {} : { [LINE_END]: words() }) };
    if (each !== undefined) this.enter(ENTRY, each);
  }

  /** `false` for a loop over what is no list's 各项. */
  loop(variable: string, path: string): boolean {
    return path.endsWith('.各项') && this.enter(variable, path.replace(/\.各项$/, ''));
  }

  /** The key of the input that a path leads to; `null` for figures of the tables and for entries of lists. */
  inputOf(path: readonly string[]): string | null {
    const slot = this.entries.has(path[0] ?? '') ? undefined : slotAt(this.scope, path.join('.'));
    return slot?.type === 'quantity' && 'missing' in slot && slot.missing.cause === 'input'
      ? (slot.missing.leadsTo?.[0]?.key ?? slot.missing.key)
      : null;
  }

  /** What a path leads to; `null` where it leads nowhere. A question such as 有 leads to `truth`. */
  kindOf(path: readonly string[]): Kind | 'truth' | null {
    if (path[0] === 'forloop') return 'truth';
    for (let length = path.length; length > 0; length--) {
      const slot = slotAt(this.scope, path.slice(0, length).join('.'));
      if (slot !== undefined) return questioned(kindOfSlot(slot), path.slice(length));
    }
    return null;
  }

  /** Lets a name stand for an entry of a list; `false` where there is no such list. */
  private enter(name: string, path: string): boolean {
    const list = slotAt(this.scope, path);
    if (list?.type !== 'list') return false;
    this.scope[name] = list.sample();
    this.entries.add(name);
    return true;
  }
}

/** What a template may ask of a slot. */
const QUESTIONS: Readonly<Record<Kind, readonly string[]>> = {
  quantity: [],
  words: ['有'],
  list: ['有', '各项', 'size'],
  condition: ['成立'],
  scope: [],
};

function questioned(kind: Kind, question: readonly string[]): Kind | 'truth' | null {
  const [asked, ...more] = question;
  if (asked === undefined) return kind;
  return more.length === 0 && QUESTIONS[kind].includes(asked) ? 'truth' : null;
}

function kindOfSlot(slot: Slot): Kind {
  switch (slot.type) {
    case 'quantity':
    case 'words':
    case 'list':
    case 'condition':
      return slot.type;
    default:
      return 'scope';
  }
}
