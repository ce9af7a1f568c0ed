import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseStatechart } from '../src/statecharts/statechart-data';
import { drawStatechart } from '../src/statecharts/statechart-pictures';
import { statechartPage } from './statechart-page';

// To lay the picture out is real work.
jest.setTimeout(60_000);

const FOLDER = join(__dirname, '..', 'docs', 'reference');

/** With UPDATE_REFERENCE=1 the file is written anew from the code. */
function kept(file: string, wanted: string): string {
  const path = join(FOLDER, file);
  if (process.env.UPDATE_REFERENCE === '1') writeFileSync(path, wanted);
  return readFileSync(path, 'utf8');
}

describe('The reference of the statechart', () => {
  it('says of every state what may happen there, who may do it, and where it leads', () => {
    const page = statechartPage(caseStatechart);
    expect(kept('statechart.md', page)).toBe(page);
  });

  it('shows it as a picture', async () => {
    const svg = await drawStatechart(caseStatechart, 'ja');
    expect(kept('statechart.svg', svg)).toBe(svg);
  });
});
