/** Opaque to who only hands it on. */
export interface Source {
  readonly imports: readonly unknown[];
}
export function readSource(path: string, text: string): Source;
