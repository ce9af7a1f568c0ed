/** Told what a process cannot go on after, such as a log that a later release wrote. */
export type OnFatal = (error: unknown) => void;
/** The injection token of whoever ends the process then. */
export const ON_FATAL = Symbol('OnFatal');
