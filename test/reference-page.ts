import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (name: string): string => join(__dirname, '..', 'docs', 'reference', name);
const isToBeWritten = (): boolean => process.env.UPDATE_REFERENCE === '1';

/** A whole page of the reference. With UPDATE_REFERENCE=1 it is written anew from the code. */
export function keptPage(name: string, wanted: string): string {
  const file = fileOf(name);
  if (isToBeWritten()) writeFileSync(file, wanted);
  return readFileSync(file, 'utf8');
}

/** Where a page has what a test holds equal to the code. */
export interface PartOfAPage {
  readonly page: string;
  /** The file of the test, which the page names. */
  readonly test: string;
  /** Of several parts of the page by one test. */
  readonly name?: string;
}

/** That part of the page, which is written anew as a whole page is. */
export function keptPart({ page, test, name }: PartOfAPage, wanted: string): string {
  const named = name === undefined ? '' : ` ${name}`;
  const begin = `<!-- begin${named}: held equal to the code by ${test} -->\n`;
  const end = `\n<!-- end${named} -->`;
  const file = fileOf(page);
  const text = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  const [part = '', after = ''] = rest.split(end);
  if (!isToBeWritten()) return part;
  writeFileSync(file, `${before}${begin}${wanted}${end}${after}`);
  return wanted;
}

export const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
export const code = (name: string): string => `\`${name}\``;
