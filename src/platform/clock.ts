/** The only source of the present time. Injected, so that a simulated year is the same twice. */
export interface Clock {
  now(): Date;
}
export const CLOCK = Symbol('Clock');

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
