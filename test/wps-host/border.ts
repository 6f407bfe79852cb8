/** The border between the add-in's process and WPS: counts what crosses it, and fails on members that nobody declared. */
export class Border {
  calls = 0;
  /** Members that were asked for and are not there. */
  readonly unknown: string[] = [];
  /** `Range.AddComment` and the like, to fail when they are used; the number says how often they work before. */
  readonly failures = new Map<string, number>();
  /** A failure happens once, and then the member works again. */
  failsOnce = false;
  /** A cell is being typed into: nothing can be changed meanwhile. */
  typing = false;

  cross(member: string, isThere: boolean): void {
    if (!isThere) {
      this.unknown.push(member);
      throw new TypeError(`${member} is not in the in-memory WPS`);
    }
    this.calls += 1;
    const left = this.failures.get(member);
    if (left === undefined) return;
    if (left > 0) this.failures.set(member, left - 1);
    else {
      if (this.failsOnce) this.failures.delete(member);
      throw new Error(`${member} failed`);
    }
  }

  /** @throws Error while a cell is being typed into */
  requireWritable(): void {
    if (this.typing) throw new Error('the program is busy');
  }
}

/** An object of WPS as the add-in holds it. Members with symbols for names are the model's own way in. */
export function exposed<T extends object>(object: T, border: Border): T {
  const type = object.constructor.name;
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key) as unknown;
      border.cross(`${type}.${key}`, key in target);
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set(target, key, value) {
      border.cross(`${type}.${String(key)}`, key in target);
      border.requireWritable();
      return Reflect.set(target, key, value);
    },
  });
}
