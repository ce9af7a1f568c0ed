import type { Kysely } from 'kysely';
import type { Migration } from '../platform/database/migrations';
import { type CaseTables, createCaseTables } from './cases/tables';
import { type CheckpointTables, createCheckpointTables } from './checkpoint/tables';
import { createDecisionTables, type DecisionTables } from './decisions/tables';
import { createObligationTables, type ObligationTables } from './obligations/tables';
import { createOccurrenceTables, type OccurrenceTables } from './occurrences/tables';
import { createOpeningTables, type OpeningTables } from './openings/tables';
import { createParticipantTables, type ParticipantTables } from './participants/tables';
import { createPersonTables, type PersonTables } from './persons/tables';
import { createSetAsideTables, type SetAsideTables } from './set-aside/tables';
import { createStreamHeadTables, type StreamHeadTables } from './stream-heads/tables';
import { createTaskTables, type TaskTables } from './tasks/tables';
import { createTimerTables, type TimerTables } from './timers/tables';
import { createUnitTables, type UnitTables } from './units/tables';
import { createVoiceTables, type VoiceTables } from './voices/tables';

/** All tables of one generation of the read models. */
export type ReadModelTables = CaseTables &
  CheckpointTables &
  DecisionTables &
  ObligationTables &
  OccurrenceTables &
  OpeningTables &
  ParticipantTables &
  PersonTables &
  SetAsideTables &
  StreamHeadTables &
  TaskTables &
  TimerTables &
  UnitTables &
  VoiceTables;

export type ReadModelsDatabase = Kysely<ReadModelTables>;

/**
 * The version of tables and projections. Raise it whenever either changes, or what a case remembers
 * (`CaseMemory`) while its statechart is not released: the next start then builds a new generation
 * from the log.
 */
export const PROJECTIONS_VERSION = 8;

/** Makes the tables of a generation. They never migrate: another version is another generation. */
export const readModelMigrations: readonly Migration[] = [
  {
    name: `projections-${PROJECTIONS_VERSION}`,
    async up(database) {
      for (const create of [
        createCheckpointTables,
        createCaseTables,
        createParticipantTables,
        createOpeningTables,
        createTaskTables,
        createTimerTables,
        createObligationTables,
        createDecisionTables,
        createStreamHeadTables,
        createPersonTables,
        createUnitTables,
        createOccurrenceTables,
        createSetAsideTables,
        createVoiceTables,
      ])
        await create(database);
    },
  },
];
