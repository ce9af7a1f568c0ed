import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import { OrganisationLoader, type LoadedOrganisation } from '../people/organisation-loader';
import { OccurrencesImport, type ImportedOccurrences } from '../reports/import-occurrences';

const FOLDER = 'sample-city';

/** The sample city's folder beside package.json, from the sources as well as from what was built. */
function sampleCityFolder(): string {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder))
    if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, FOLDER)))
      return path.join(folder, FOLDER);
  throw new Error(`there is no folder ${FOLDER} above ${__dirname}`);
}

export interface LoadedSampleCity {
  readonly organisation: LoadedOrganisation;
  readonly occurrences: ImportedOccurrences;
}

/**
 * Loads the sample city and the twelve years into a running application; a second time changes
 * nothing. Everybody who can sign in gets the same password. Throws what the two loaders throw.
 */
export async function loadSampleCity(
  app: INestApplicationContext,
  password: string,
): Promise<LoadedSampleCity> {
  const folder = sampleCityFolder();
  const identity = app.get<CommandIdentity>(COMMAND_IDENTITY);
  const commandFor = identity.ofProcess.bind(identity);
  const organisation = await app
    .get(OrganisationLoader)
    .loadOrganisation(await readFile(path.join(folder, 'organisation.yaml'), 'utf8'), {
      commandFor,
      initialPassword: () => password,
    });
  const occurrences = await app
    .get(OccurrencesImport)
    .importOccurrences(await readFile(path.join(folder, 'occurrences.csv'), 'utf8'), {
      commandFor,
    });
  return { organisation, occurrences };
}
