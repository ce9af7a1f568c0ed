import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CasesModule } from './cases/cases.module';
import { CaseListsModule } from './cases/lists/case-lists.module';
import { PROCESS_DATABASE } from './cases/processes/process-checkpoints';
import { CityCalendar } from './city-calendar/city-calendar';
import { CityModule } from './city/city.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { COMMAND_IDENTITY } from './event-store/command-identity';
import { EVENT_STORE } from './event-store/event-store';
import { HistoryModule } from './history/history.module';
import type { Installation } from './installation';
import { OrganisationModule } from './organisation/organisation.module';
import { OWN_DATABASE } from './people/own-tables';
import { PeopleModule } from './people/people.module';
import { SIGN_IN_KEY } from './people/sign-in-attempts';
import { wait, WAIT } from './platform/back-off';
import { CLOCK } from './platform/clock';
import { CONFIG } from './platform/config';
import { ON_FATAL } from './platform/fatal';
import { HealthController } from './platform/health/health.controller';
import { READINESS_CHECKS } from './platform/health/readiness';
import { LOGGER } from './platform/logging';
import { METRICS } from './platform/metrics/metrics';
import { MetricsController } from './platform/metrics/metrics.controller';
import { RANDOM } from './platform/random';
import { ReadModels } from './read-models/read-models';
import { ReportsModule } from './reports/reports.module';
import { Rulesets } from './rulesets/rulesets';
import { KEY_STORE } from './sealed-texts/key-store';
import { SealedTexts } from './sealed-texts/seal';
import { StatechartsModule } from './statecharts/statecharts.module';
import { VoicesModule } from './voices/voices.module';

const CLOSE = Symbol('Close');

/** What the modules share: everything opened, and the outside world. */
@Global()
@Module({})
class InstallationModule implements OnApplicationShutdown {
  constructor(@Inject(CLOSE) private readonly close: () => Promise<void>) {}

  /** Comes after the shutdown of all modules that use what is closed here. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  static of({
    config,
    parts,
    identity,
    signInKey,
    eventStore,
    own,
    keyStore,
    readModels,
    rulesets,
    close,
  }: Installation): DynamicModule {
    const values = [
      { provide: CLOSE, useValue: close },
      { provide: CLOCK, useValue: parts.clock },
      { provide: RANDOM, useValue: parts.random },
      { provide: WAIT, useValue: parts.wait ?? wait },
      { provide: ON_FATAL, useValue: parts.onFatal },
      { provide: LOGGER, useValue: parts.logger },
      { provide: CONFIG, useValue: config },
      { provide: EVENT_STORE, useValue: eventStore },
      { provide: OWN_DATABASE, useValue: own },
      { provide: PROCESS_DATABASE, useValue: own },
      { provide: ReadModels, useValue: readModels },
      { provide: Rulesets, useValue: rulesets },
      { provide: CityCalendar, useValue: new CityCalendar(eventStore) },
      { provide: KEY_STORE, useValue: keyStore },
      { provide: SealedTexts, useValue: SealedTexts.over(keyStore, parts) },
      { provide: COMMAND_IDENTITY, useValue: identity },
      { provide: SIGN_IN_KEY, useValue: signInKey },
    ];
    return {
      module: InstallationModule,
      providers: values,
      exports: values.map(({ provide }) => provide),
    };
  }
}

/** The whole application over an opened installation. */
@Module({})
export class AppModule {
  static over(installation: Installation): DynamicModule {
    return {
      module: AppModule,
      imports: [
        InstallationModule.of(installation),
        PeopleModule,
        CasesModule,
        CaseListsModule,
        DeadlinesModule,
        HistoryModule,
        OrganisationModule,
        ReportsModule,
        StatechartsModule,
        CityModule,
        VoicesModule,
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: READINESS_CHECKS, useValue: installation.readinessChecks },
        { provide: METRICS, useValue: installation.metrics },
      ],
    };
  }
}
