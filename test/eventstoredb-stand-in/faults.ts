/** How a subscription ends before its time. */
export type Break = 'connection cut' | 'consumer too slow' | 'orderly end';

/** When a call fails: before it did anything, or when it has done its work and the answer is lost. */
export type CallFails = 'before' | 'after';

/** What goes wrong next. Each switch counts down; with all at rest the stand-in is sound. */
export class Faults {
  private answersToLose = 0;
  private answersToHold = 0;
  private notLeader = 0;
  private failing: { readonly when: CallFails; callsLeft: number } | undefined;
  private breaks: { readonly kind: Break; afterEvents: number }[] = [];

  /** The next appends are stored, but the connection breaks before the answer. */
  loseAnswers(times = 1): void {
    this.answersToLose = times;
  }

  /** The next appends are stored, but never answered. */
  holdAnswers(times = 1): void {
    this.answersToHold = times;
  }

  /** The next calls that ask for the leader are told that it is elsewhere (at this address). */
  notLeaderFor(calls: number): void {
    this.notLeader = calls;
  }

  /** A subscription breaks when it has sent so many more events; asked for repeatedly, in turn. */
  breakSubscription(kind: Break, afterEvents: number): void {
    this.breaks.push({ kind, afterEvents });
  }

  /**
   * The n-th call from now, from 1, fails: an append, a read, or the next event of a subscription.
   */
  failCall(nth: number, when: CallFails): void {
    this.failing = { when, callsLeft: nth };
  }

  /** No call fails any more; answers whether one did. */
  mendCalls(): boolean {
    const failed = this.failing?.callsLeft === 0;
    this.failing = undefined;
    return failed;
  }

  /** Asked at each call, and before each event that a subscription sends. */
  takeFailedCall(): CallFails | undefined {
    if (this.failing === undefined || this.failing.callsLeft === 0) return undefined;
    this.failing.callsLeft -= 1;
    return this.failing.callsLeft === 0 ? this.failing.when : undefined;
  }

  takeLostAnswer(): boolean {
    return this.answersToLose > 0 && this.answersToLose-- > 0;
  }

  takeHeldAnswer(): boolean {
    return this.answersToHold > 0 && this.answersToHold-- > 0;
  }

  takeNotLeader(): boolean {
    return this.notLeader > 0 && this.notLeader-- > 0;
  }

  /** Asked before each event that a subscription sends. */
  takeBreak(): Break | undefined {
    const [next] = this.breaks;
    if (next === undefined) return undefined;
    if (next.afterEvents-- > 0) return undefined;
    this.breaks.shift();
    return next.kind;
  }
}
