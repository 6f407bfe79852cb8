import { type DeskNotice, type DeskState, EMPTY_DESK } from './deskState';
import type { DepartmentRow } from './departmentRow';

/** The state of the desk and those who want to hear of it. */
export class DeskStore {
  private current = EMPTY_DESK;
  private readonly listeners = new Set<() => void>();
  private isTelling = false;

  /** @param later calls after a change; several at once are told together. */
  constructor(private readonly later: (action: () => void) => void) {}

  get state(): DeskState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  row(id: number | null): DepartmentRow | undefined {
    return this.current.rows.find((row) => row.id === id);
  }

  tell(notice: DeskNotice | null): void {
    this.set({ notice });
  }

  protected replace(row: DepartmentRow): void {
    this.set({ rows: this.current.rows.map((one) => (one.id === row.id ? row : one)) });
  }

  protected set(changes: Partial<DeskState>): void {
    this.current = { ...this.current, ...changes };
    if (this.isTelling) return;
    this.isTelling = true;
    this.later(() => {
      this.isTelling = false;
      for (const listener of this.listeners) listener();
    });
  }
}
