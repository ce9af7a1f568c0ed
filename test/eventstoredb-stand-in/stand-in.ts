import { Server, ServerCredentials } from '@grpc/grpc-js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Faults } from './faults';
import { StandInLog } from './log';
import { Network } from './network';
import { serverFeatures } from './server-features';
import { streamsService, type ServiceContext } from './streams-service';

export interface StandIn {
  readonly connectionString: string;
  readonly faults: Faults;
  /** What it has on disk, for whoever forges it. */
  readonly log: StandInLog;
  /** Breaks every connection; the next ones are taken. */
  cutConnections(): void;
  /** Takes no connection any more, until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Ends the server process, as it were, and starts it again on what it had on disk. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Stands in for an EventStoreDB server in tests: in memory, with as much of its protocol as the
 * adapter uses, and with switches for what goes wrong. It is no server for anyone to use.
 */
export async function startStandIn(): Promise<StandIn> {
  const log = new StandInLog();
  const faults = new Faults();
  const network = new Network(0);
  const context: ServiceContext = {
    log,
    faults,
    cutConnections: () => {
      network.cut();
    },
    port: () => network.port,
  };
  let server = await startServer(context, network);
  await network.open();
  return {
    connectionString: `esdb://127.0.0.1:${network.port}?tls=false`,
    faults,
    log,
    cutConnections: context.cutConnections,
    goAway: () => network.close(),
    comeBack: () => network.open(),
    restart: async () => {
      await network.close();
      server.forceShutdown();
      server = await startServer(context, network);
      await network.open();
    },
    stop: async () => {
      await network.close();
      server.forceShutdown();
    },
  };
}

async function startServer(context: ServiceContext, network: Network): Promise<Server> {
  const server = new Server();
  server.addService(StreamsService, streamsService(context));
  server.addService(ServerFeaturesService, serverFeatures);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  network.leadTo(port);
  return server;
}
