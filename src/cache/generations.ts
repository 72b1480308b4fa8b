/** What this build used and the one before it, by its name: what neither names is forgotten. */

export interface Generations<T> {
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  /** The build that is at work: with another number than before, what was used until now is what the last one used. */
  turn(build: number): void;
}

export function createGenerations<T>(): Generations<T> {
  let at = 0;
  let now = new Map<string, T>();
  let before: ReadonlyMap<string, T> = new Map();
  return {
    get(name) {
      const value = now.get(name);
      if (value !== undefined) return value;
      const last = before.get(name);
      if (last !== undefined) now.set(name, last);
      return last;
    },
    set: (name, value) => void now.set(name, value),
    turn(build) {
      if (build === at) return;
      at = build;
      before = now;
      now = new Map();
    },
  };
}
