import { cpus, release, totalmem, type as system } from 'node:os';

/** The machine that was measured on: a figure says nothing without it. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${model}, ${gigabytes} GB, ${system()} ${release()}, Node ${process.versions.node}`;
}
