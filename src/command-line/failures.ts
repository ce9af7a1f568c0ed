import { CommanderError } from 'commander';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import { KeysMissing } from '../erasure/keep-keys';
import { DamagedRecord } from '../event-store/damaged-record';
import { LogFormatUnknown } from '../event-store/embedded/log-database';
import { LogFileDamaged } from '../event-store/embedded/storage-failure';
import { EventStoreInUse } from '../event-store/embedded/writer-lock';
import { EventStoreError } from '../event-store/event-store';
import { EventStoreDbFailure } from '../event-store/eventstoredb/failures';
import { StreamNotReadable } from '../event-store/not-readable';
import { LogBehind, RestoreUnfinished } from '../installation-checks';
import { OrganisationFileError } from '../people/organisation-file-mistakes';
import { FactNotUnderstood } from '../people/stored-facts';
import { ConfigurationError } from '../platform/config';
import { DatabaseDamaged, DatabaseUnavailable } from '../platform/database/database-unavailable';
import { codeOfError } from '../platform/database/sqlite-code';
import { DatabaseTooNew } from '../platform/database/migrations';
import type { Text } from '../platform/language';
import { BuildUnderWay } from '../read-models/generations';
import { PoisonedStream } from '../read-models/projector';
import { LostEvents } from '../read-models/stream-heads/held-heads';
import { OccurrencesFileError } from '../reports/occurrences-file-mistakes';
import { NoRuleset } from '../rulesets/rulesets';
import { KeyStoreLost, MissingMasterKey, WrongMasterKey } from '../sealed-texts/master-key';
import { CommandFailure } from './command-failure';
import type { Ending } from './exit-codes';
import { backupTexts } from './texts/backup';
import { failureTexts } from './texts/failures';
import { usageText } from './texts/usage';

/** How a command ends because of an error, and what its operator is told. */
export interface Failure {
  readonly ending: Ending;
  readonly text: Text;
}

type Kind<E extends Error> = abstract new (...parameters: never[]) => E;

function failure<E extends Error>(
  kind: Kind<E>,
  ending: Ending,
  text: (error: E) => Text,
): (error: unknown) => Failure | undefined {
  return (error) => (error instanceof kind ? { ending, text: text(error) } : undefined);
}

/** Every failure that is expected; what is none of them is a defect. */
const EXPECTED = [
  failure(CommanderError, 'usage', usageText),
  failure(ConfigurationError, 'configuration', failureTexts.configuration),
  failure(UnknownToThisRelease, 'logTooNew', failureTexts.logTooNew),
  failure(FactNotUnderstood, 'logTooNew', failureTexts.logTooNew),
  failure(LogFormatUnknown, 'logTooNew', failureTexts.logTooNew),
  failure(DatabaseTooNew, 'logTooNew', failureTexts.logTooNew),
  failure(EventStoreInUse, 'unavailable', failureTexts.inUse),
  failure(EventStoreDbFailure, 'unavailable', failureTexts.eventStoreDbUnavailable),
  failure(EventStoreError, 'unavailable', failureTexts.eventStoreUnavailable),
  failure(DatabaseDamaged, 'findings', failureTexts.databaseDamaged),
  failure(DatabaseUnavailable, 'unavailable', failureTexts.databaseUnavailable),
  failure(MissingMasterKey, 'masterKey', failureTexts.masterKeyMissing),
  failure(WrongMasterKey, 'masterKey', () => failureTexts.masterKeyWrong),
  failure(NoRuleset, 'notFound', () => failureTexts.nothingLoaded),
  failure(OrganisationFileError, 'inputRefused', failureTexts.organisationFile),
  failure(OccurrencesFileError, 'inputRefused', failureTexts.occurrencesFile),
  failure(LogFileDamaged, 'findings', () => failureTexts.logFileDamaged),
  failure(DamagedRecord, 'findings', failureTexts.recordDamaged),
  failure(StreamNotReadable, 'findings', failureTexts.notReadable),
  failure(LostEvents, 'findings', failureTexts.lostEvents),
  failure(BuildUnderWay, 'unavailable', () => failureTexts.buildUnderWay),
  failure(RestoreUnfinished, 'unavailable', () => backupTexts.restoreUnfinished),
  failure(LogBehind, 'findings', () => failureTexts.logBehind),
  failure(KeysMissing, 'masterKey', failureTexts.keysMissing),
  failure(KeyStoreLost, 'masterKey', () => failureTexts.keyStoreLost),
  failure(PoisonedStream, 'findings', failureTexts.poisoned),
] as const;

/** What the operating system says of an address that cannot be listened on. */
const ADDRESS_REFUSED = ['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND'];

/** What it says of a disk that is full, read only, or not for this user. */
const DISK_REFUSED = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'EISDIR'];

/** What SQLite and the system say of a disk without room, and of one that fails. */
const DISK_FULL = /^(SQLITE_FULL|ENOSPC|EDQUOT)/;
const DISK_FAILS = /^(SQLITE_IOERR|EIO)/;

/** What a log or a database says of its disk, whatever it could not do because of that. */
function diskFailureOf(error: unknown): Failure | undefined {
  const codes = [error, ...causesOf(error)].map(codeOfError);
  const told = { message: error instanceof Error ? error.message : String(error) };
  if (codes.some((code) => DISK_FULL.test(code)))
    return { ending: 'unavailable', text: failureTexts.diskFull(told) };
  if (codes.some((code) => DISK_FAILS.test(code)))
    return { ending: 'unavailable', text: failureTexts.diskFails(told) };
  return undefined;
}

const causesOf = (error: unknown): readonly unknown[] =>
  error instanceof Error && error.cause !== undefined
    ? [error.cause, ...causesOf(error.cause)]
    : [];

/** Puts an error into the words of the command line. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommandFailure) return { ending: error.ending, text: error.text };
  const ofTheDisk = diskFailureOf(error);
  if (ofTheDisk !== undefined) return ofTheDisk;
  for (const expected of EXPECTED) {
    const found = expected(error);
    if (found !== undefined) return found;
  }
  if (isSystemError(error) && error.syscall === 'listen' && ADDRESS_REFUSED.includes(error.code))
    return { ending: 'unavailable', text: failureTexts.addressRefused(error) };
  if (isSystemError(error) && DISK_REFUSED.includes(error.code))
    return { ending: 'unavailable', text: failureTexts.diskRefused(error) };
  return { ending: 'unexpected', text: failureTexts.unexpected(error) };
}

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error &&
  typeof Reflect.get(error, 'code') === 'string' &&
  typeof Reflect.get(error, 'syscall') === 'string';
