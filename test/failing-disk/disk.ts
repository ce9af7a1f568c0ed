import Database from 'libsql';
import { FailsOnce } from './fails-once';
import type { Failing } from './rounds';

const IS_COMMIT = /^commit$/i;

/** What SQLite says of a disk that does not answer. */
const diskError = (): Error => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });

/**
 * The disk below every SQLite file of this process: log, keys, credentials, read models. One statement
 * that is to come may be made to fail, as if its wait for the disk had.
 */
export class Disk extends FailsOnce implements Failing {
  readonly options = {};
  readonly #texts = new WeakMap<object, string>();
  readonly #spies: jest.SpyInstance[] = [];

  constructor() {
    super();
    const database = new Database(':memory:');
    const statement = Object.getPrototypeOf(database.prepare('SELECT 1')) as Database.Statement;
    const databases = Object.getPrototypeOf(database) as Database.Database;
    database.close();
    const { exec, prepare } = databases;
    const { all, run } = statement;
    const texts = this.#texts;
    const attempt = <Result>(text: string | undefined, work: () => Result): Result =>
      this.#attempt(text, work);
    this.#spies.push(
      jest.spyOn(databases, 'prepare').mockImplementation(function (this: object, text) {
        const prepared = prepare.call(this, text);
        texts.set(prepared, text);
        return prepared;
      }),
      jest.spyOn(databases, 'exec').mockImplementation(function (this: object, text) {
        return attempt(text, () => exec.call(this, text));
      }),
      jest.spyOn(statement, 'all').mockImplementation(function (this: object, ...given) {
        return attempt(texts.get(this), () => all.apply(this, given));
      }),
      jest.spyOn(statement, 'run').mockImplementation(function (this: object, ...given) {
        return attempt(texts.get(this), () => run.apply(this, given));
      }),
    );
  }

  stop(): Promise<void> {
    for (const spy of this.#spies) spy.mockRestore();
    return Promise.resolve();
  }

  #attempt<Result>(text: string | undefined, work: () => Result): Result {
    // Of `after`, commits are counted.
    if (this.when === 'after' && !IS_COMMIT.test(text ?? '')) return work();
    if (!this.hasToFail(text ?? 'a statement')) return work();
    if (this.when === 'after') work();
    throw diskError();
  }
}
