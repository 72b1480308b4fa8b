/** What every system takes for the name of a file. */

/** What no file may hold becomes a hyphen (Windows: \\ / : * ? " < > | and control characters). */
export const withoutForbidden = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-');
