/** What was used last, by a key, so many of them: a process that works again need not make the same again, and stays small. */

export interface Lru<K, T> {
  /** From now on the one used last. */
  get(key: K): T | undefined;
  set(key: K, value: T): void;
  forget(key: K): void;
}

export function createLru<K, T>(most: number): Lru<K, T> {
  // A map keeps the order in which keys came.
  const known = new Map<K, T>();
  return {
    get(key) {
      const value = known.get(key);
      if (value === undefined) return undefined;
      known.delete(key);
      known.set(key, value);
      return value;
    },
    set(key, value) {
      known.delete(key);
      known.set(key, value);
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
    },
    forget: (key) => void known.delete(key),
  };
}
