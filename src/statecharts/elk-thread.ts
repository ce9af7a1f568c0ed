import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs/lib/elk-api';

const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Elk = require(workerData.elk);
  new Elk().layout(workerData.graph).then((graph) => parentPort.postMessage(graph));
`;

/**
 * The graph with the places that ELK gives it. It takes a second or so of pure computing, and so has
 * a thread of its own: nobody else's request waits for it. Rejects with what ELK throws.
 */
export function layOutGraph<T extends ElkNode>(graph: T): Promise<T> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { elk: require.resolve('elkjs/lib/elk.bundled.js'), graph },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('The thread of the layout ended without an answer'));
    });
  });
}
