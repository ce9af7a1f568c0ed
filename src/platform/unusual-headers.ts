import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { wrongField } from './problem';
import { sendProblem } from './problem-answer';

const NO_HOST = {
  ja: 'Host ヘッダーを付けて送ってください。',
  en: 'Send the Host header with the request.',
};

/**
 * Answers with a problem, or as ever, where Node by itself would send an answer without a word: HTTP/1.1
 * without a Host (RFC 9112, 3.2), and an expectation that nobody knows (RFC 9110, 10.1.1). To be called
 * before routes are registered, on a server that does not look for the Host itself.
 */
export function answerUnusualHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.raw.httpVersion !== '1.1' || request.raw.headers.host !== undefined) {
      done();
      return;
    }
    sendProblem(request, reply, wrongField('/headers/Host', NO_HOST));
  });
  const { server } = fastify;
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
}
