/** What a session needs of its surroundings besides the host. */
export interface SessionClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets the surface paint before work that blocks. */
  breathe(): Promise<void>;
  /** @returns how to call it off. */
  later(action: () => void, milliseconds: number): () => void;
}
