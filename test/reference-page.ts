import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A whole page of the reference. With UPDATE_REFERENCE=1 it is written anew from the code. */
export function keptPage(name: string, wanted: string): string {
  const file = join(__dirname, '..', 'docs', 'reference', name);
  if (process.env.UPDATE_REFERENCE === '1') writeFileSync(file, wanted);
  return readFileSync(file, 'utf8');
}

export const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
export const code = (name: string): string => `\`${name}\``;
