/** What was used last, by its name, up to a measure: a process that works again need not make the same again, and stays small. */

export interface Recent<T> {
  /** From now on the one used last. */
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  forget(name: string): void;
}

/** `most`: how much is kept, the sum of what `weigh` says of each; of so many where it is absent. */
export function openRecent<T>(most: number, weigh: (value: T) => number = () => 1): Recent<T> {
  // A map keeps the order in which names came.
  const known = new Map<string, T>();
  let weight = 0;
  const forget = (name: string): void => {
    const value = known.get(name);
    if (value === undefined) return;
    weight -= weigh(value);
    known.delete(name);
  };
  return {
    get(name) {
      const value = known.get(name);
      if (value === undefined) return undefined;
      known.delete(name);
      known.set(name, value);
      return value;
    },
    set(name, value) {
      forget(name);
      known.set(name, value);
      weight += weigh(value);
      for (const oldest of known.keys()) {
        if (weight <= most) break;
        forget(oldest);
      }
    },
    forget,
  };
}
