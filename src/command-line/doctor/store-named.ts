import { resolve } from 'node:path';
import { logFile } from '../../event-store/embedded/log-database';
import { hostsOf } from '../../event-store/eventstoredb/connection';
import type { Config } from '../../platform/config';
import type { Text } from '../../platform/language';
import { doctorTexts } from '../texts/doctor';

/** Which log the settings name, without the user and the password of an address. */
export const storeNamed = ({ eventStore, dataFolder }: Config): Text =>
  eventStore === 'embedded'
    ? doctorTexts.embeddedStore(logFile(resolve(dataFolder)))
    : doctorTexts.eventStoreDb(hostsOf(eventStore));
