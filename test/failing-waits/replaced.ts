type Original = (given: readonly unknown[]) => unknown;
type Instead = (original: Original, self: object, given: readonly unknown[]) => unknown;

/** Methods that do something else for the time of a test. */
export class Replaced {
  readonly #restores: (() => void)[] = [];

  /** Lets a method of an object, or of all objects with this prototype, do something else. */
  replace(on: object, method: string, instead: Instead): void {
    const own = Object.getOwnPropertyDescriptor(on, method);
    const original: unknown = Reflect.get(on, method);
    if (typeof original !== 'function') throw new Error(`There is no method ${method}`);
    Reflect.defineProperty(on, method, {
      configurable: true,
      value: function (this: object, ...given: unknown[]): unknown {
        return instead((args) => Reflect.apply(original, this, args) as unknown, this, given);
      },
    });
    this.#restores.push(() => {
      if (own === undefined) Reflect.deleteProperty(on, method);
      else Reflect.defineProperty(on, method, own);
    });
  }

  restore(): void {
    for (const restore of this.#restores.splice(0).reverse()) restore();
  }
}
