import type { Config } from '../../platform/config';
import { CommandFailure } from '../command-failure';
import { backupTexts } from '../texts/backup';

/**
 * Only what is all in one folder can be copied by us; EventStoreDB and PostgreSQL have backups of
 * their own. Throws `CommandFailure`.
 */
export function requireOneFolder({ eventStore, readModels }: Config): void {
  if (eventStore !== 'embedded' || readModels !== 'sqlite')
    throw new CommandFailure('configuration', backupTexts.notOneFolder);
}
