export function readFiles(folder?: string): Map<string, string>;
