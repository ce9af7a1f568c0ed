/** What a commit says of one request: its answer, or what to throw to the one who made it. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly refused: unknown };

/**
 * Gathers the requests that arrive in one turn of the event loop, so that they share one commit and
 * one wait for the disk. `commit` answers each of them, in their order, and never throws.
 */
export class GroupCommit<Request, Answer> {
  private waiting: { request: Request; settle: (outcome: Outcome<Answer>) => void }[] = [];
  private planned: Promise<void> = Promise.resolve();

  constructor(
    private readonly commit: (requests: readonly Request[]) => readonly Outcome<Answer>[],
  ) {}

  /** Answers when the commit with this request is on disk. Throws what the commit refused it with. */
  async submit(request: Request): Promise<Answer> {
    const outcome = await new Promise<Outcome<Answer>>((settle) => {
      this.waiting.push({ request, settle });
      if (this.waiting.length === 1) this.plan();
    });
    if ('refused' in outcome) throw outcome.refused;
    return outcome.answer;
  }

  /** Resolves when all that was submitted so far is settled. */
  async settled(): Promise<void> {
    await this.planned;
  }

  private plan(): void {
    this.planned = new Promise((resolve) => {
      setImmediate(() => {
        const group = this.waiting;
        this.waiting = [];
        const outcomes = this.commit(group.map(({ request }) => request));
        group.forEach(({ settle }, index) => {
          settle(outcomes[index] ?? { refused: new Error('the commit left out a request') });
        });
        resolve();
      });
    });
  }
}
