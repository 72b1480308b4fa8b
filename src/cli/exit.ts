/** The exit codes, in one table. */
export const EXIT = { done: 0, faults: 1, usage: 2, bug: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
