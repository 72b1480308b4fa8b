import type { Source } from './read-source.mjs';

export interface Breach {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
export function checkWalls(files: ReadonlyMap<string, string>, read?: (path: string, text: string) => Source): readonly Breach[];
