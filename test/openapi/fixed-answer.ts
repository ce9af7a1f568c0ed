const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const DIGEST = /sha256-1:[0-9a-f]{64}/g;
/** So much of a list shows what its items are like. */
const SHOWN_ITEMS = 2;
const FREE_MEGABYTES = 20_480;

/** What is another one in every run, by the name of its field. */
const FIXED: Readonly<Record<string, unknown>> = {
  position: '42',
  freeMegabytes: FREE_MEGABYTES,
  oldestWaitingSeconds: 0,
  waitingEvents: 0,
  lastEventAgeSeconds: 0,
};
const CURSOR = 'eyJsaXN0IjoiZXhhbXBsZSJ9';

/** Makes of answers what stays the same from run to run; one id is the same in all of them. */
export class FixedAnswers {
  readonly #ids = new Map<string, string>();

  /** Lists are cut short; ids, digests, cursors, positions and measures are fixed. */
  of(answer: unknown, name = ''): unknown {
    if (Array.isArray(answer)) return answer.slice(0, SHOWN_ITEMS).map((item) => this.of(item));
    if (typeof answer === 'string') return name === 'next' ? CURSOR : this.#text(answer, name);
    if (typeof answer === 'number') return FIXED[name] ?? answer;
    if (typeof answer !== 'object' || answer === null) return answer;
    return Object.fromEntries(Object.entries(answer).map(([key, one]) => [key, this.of(one, key)]));
  }

  #text(text: string, name: string): unknown {
    return (
      FIXED[name] ??
      text
        .replace(UUID, (id) => this.#fixed(id, (n) => `018f2b6c-5d1e-7a30-8c42-${twelve(n)}`))
        .replace(DIGEST, (one) => this.#fixed(one, (n) => `sha256-1:${twelve(n).padEnd(64, 'a5')}`))
    );
  }

  #fixed(id: string, as: (n: number) => string): string {
    const fixed = this.#ids.get(id) ?? as(this.#ids.size + 1);
    this.#ids.set(id, fixed);
    return fixed;
  }
}

const twelve = (n: number): string => String(n).padStart(12, '0');
