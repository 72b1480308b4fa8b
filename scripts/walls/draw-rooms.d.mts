export function drawRooms(files: ReadonlyMap<string, string>): string;
