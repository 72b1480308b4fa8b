/** Constants that take a while to make: each is made when it is first asked for, once for the process. */

/**
 * `make` depends on the key alone, and the keys are few: a rule set, a lexicon, a language; never what a user writes, which
 * belongs to a region of a `Cache`.
 */
export function lazily<T extends object, K = void>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const before = made.get(key);
    if (before) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}
