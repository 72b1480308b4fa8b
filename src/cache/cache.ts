/** What a process remembers from build to build: one object, made by the command and handed down with what the stages are given. */

/** A place in the cache: known by this object alone, with what it holds where nothing has been put yet. */
export interface Region<T extends object> {
  readonly create: () => T;
}

export interface Cache {
  /** What the region holds; each measures what it keeps. */
  open<T extends object>(region: Region<T>): T;
}

export function createCache(): Cache {
  const opened = new Map<Region<object>, object>();
  return {
    open<T extends object>(region: Region<T>): T {
      const held = opened.get(region) ?? region.create();
      opened.set(region, held);
      return held as T;
    },
  };
}
