export function checkShape(
  files: ReadonlyMap<string, string>,
): { readonly file: string; readonly line: number; readonly message: string }[];
