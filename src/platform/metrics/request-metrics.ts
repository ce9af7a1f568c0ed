import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { sentProblem } from '../problem-answer';
import { rulesOf } from '../problem';
import type { Metrics } from './metrics';

/** Counts a route as a command of this name. */
export const MeasuredCommand = (command: string): MethodDecorator => RouteConfig({ command });

/**
 * Counts requests as they are answered: by the template of their route and never by their address,
 * and commands by how they ended. To be called before routes are registered.
 */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  const requests = metrics.counter('zesei_http_requests_total');
  const durations = metrics.histogram('zesei_http_request_seconds');
  const commands = metrics.counter('zesei_commands_total');
  const refusals = metrics.counter('zesei_refusals_total');

  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? '(none)';
    requests.labels(method, route, String(reply.statusCode)).inc();
    durations.labels(method, route).observe(reply.elapsedTime / 1_000);
    const command = commandOf(routeOptions.config);
    if (command !== undefined) {
      const problem = sentProblem(reply);
      commands.labels(command, problem?.problem ?? 'done').inc();
      for (const { name } of rulesOf(problem)) refusals.labels(name).inc();
    }
    done();
  });
}

function commandOf(config: object): string | undefined {
  const command: unknown = 'command' in config ? config.command : undefined;
  return typeof command === 'string' ? command : undefined;
}
