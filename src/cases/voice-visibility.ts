import { Injectable } from '@nestjs/common';
import type { Requester } from '../people/requester';
import { Problem } from '../platform/problem';
import { ReadModels } from '../read-models/read-models';
import { seesVoice } from '../read-models/voices/visibility';
import { LastWritten } from './last-written';

/** Asks who may see a voice 市民の声, before its stream is opened or a case names it. */
@Injectable()
export class VoiceVisibility {
  constructor(
    private readonly readModels: ReadModels,
    private readonly lastWritten: LastWritten,
  ) {}

  /** Throws `not-found` where there is no such voice, or none that is open to who asks. */
  async require(voiceId: string, requester: Requester): Promise<void> {
    const ask = () => this.readModels.read((tables) => seesVoice(tables, voiceId, requester));
    if (await ask()) return;
    const { position } = this.lastWritten;
    if (position === undefined) throw new Problem('not-found');
    // It may be open to them only since a moment ago.
    await this.readModels.waitFor(position);
    if (!(await ask())) throw new Problem('not-found');
  }
}
