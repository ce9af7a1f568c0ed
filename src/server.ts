import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { calendarProblem } from './city-calendar/calendar-problem';
import { eventStoreProblem } from './event-store/event-store-problem';
import { openInstallation, type Parts } from './installation';
import type { Config } from './platform/config';
import { createHttpApplication } from './platform/http';
import { readModelsProblem } from './read-models/read-models-problem';
import { installDefaultRuleset } from './rulesets/install-default-ruleset';
import { keyStoreProblem } from './sealed-texts/key-store-problem';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** When the last event was recorded before this start; null in an empty log. */
  readonly lastRecordedAt: string | null;
  /** Finishes what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/**
 * Opens the installation and listens on the configured address (port 0: any free one). Throws what
 * `openInstallation` throws, and the error of an address in use; then nothing stays open.
 */
export async function startServer(config: Config, parts: Parts): Promise<RunningServer> {
  const installation = await openInstallation(config, parts);
  let app: NestFastifyApplication | undefined;
  try {
    const { clock, random, logger } = parts;
    const { rulesets, eventStore, identity, keyStore, metrics, readModels } = installation;
    const lastRecordedAt = readModels.status.recordedAt;
    // Makes the first keys: a store that cannot has to show now, and nobody has to wait for it later.
    await keyStore.take(1);
    await installDefaultRuleset(rulesets, eventStore, identity, clock);
    app = await createHttpApplication(AppModule.over(installation), {
      config,
      clock,
      random,
      logger,
      metrics,
      translations: [calendarProblem, eventStoreProblem, keyStoreProblem, readModelsProblem],
    });
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    const running = app;
    const url = `http://${host}:${port}`;
    return { url, app: running, lastRecordedAt, close: () => running.close() };
  } catch (error) {
    // What runs on the installation has to stop before it is closed.
    await app?.close();
    await installation.close();
    throw error;
  }
}
