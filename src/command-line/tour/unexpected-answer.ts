import { CommandFailure } from '../command-failure';
import { tourTexts } from './texts/tour';

/** The server answered otherwise than the story goes: the tour ends. */
export class UnexpectedAnswer extends CommandFailure {
  constructor(
    sent: { readonly method: string; readonly path: string },
    answered: { readonly status: number; readonly body: unknown },
    expected: string,
  ) {
    const asked = `${sent.method} ${sent.path}`;
    const came = `${answered.status} ${JSON.stringify(answered.body)}`;
    super('unexpected', tourTexts.unexpected(asked, expected, came));
    this.name = 'UnexpectedAnswer';
  }
}

/** Makes sure that the story goes as it should. Throws `CommandFailure`. */
export function expectThat(holds: boolean, what: string, came: unknown): void {
  if (!holds)
    throw new CommandFailure(
      'unexpected',
      tourTexts.unexpected(what, 'true', JSON.stringify(came)),
    );
}
