import { Inject, Injectable } from '@nestjs/common';
import { isErasure, keysErasedBy } from '../../erasure/erased-keys';
import { KEEPING } from '../../erasure/keep-keys';
import type { RecordedEvent } from '../../event-store/event-store';
import { KEY_STORE, type Checkpoints, type KeyStore } from '../../sealed-texts/key-store';
import { FeedProcess } from './feed-process';
import { ProcessParts } from './process-parts';

/**
 * Destroys the keys of what was erased, in cases and in voices. Its checkpoint is kept with the keys,
 * so an older key store is gone over anew. It passes nothing over: what was decided must happen.
 */
@Injectable()
export class ErasureProcess extends FeedProcess {
  protected readonly name = KEEPING;

  constructor(
    private readonly given: ProcessParts,
    @Inject(KEY_STORE) private readonly keyStore: KeyStore,
  ) {
    super(given);
  }

  protected override get checkpoints(): Checkpoints {
    return this.keyStore.checkpoints;
  }

  protected async handle(event: RecordedEvent): Promise<void> {
    if (!isErasure(event)) return;
    const keys = await keysErasedBy(this.given.store, event);
    await this.keyStore.destroy(keys);
    const { logger } = this.given;
    logger.info({ stream: event.stream, event: event.id, keys: keys.length }, 'texts were erased');
  }

  protected override passesOver(): boolean {
    return false;
  }
}
