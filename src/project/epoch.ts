/** SOURCE_DATE_EPOCH, by which builders say when a file is said to be made: whole seconds since 1970. */

export function isEpoch(text: string): boolean {
  return /^\d{1,11}$/.test(text);
}

/** As given; null where it is not set, or none. */
export function readEpoch(): string | null {
  const given = process.env.SOURCE_DATE_EPOCH;
  return given !== undefined && isEpoch(given) ? given : null;
}
