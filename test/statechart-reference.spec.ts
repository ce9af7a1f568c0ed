import { caseStatechart } from '../src/statecharts/statechart-data';
import { drawStatechart } from '../src/statecharts/statechart-pictures';
import { keptPage } from './reference-page';
import { statechartPage } from './statechart-page';

// To lay the picture out is real work.
jest.setTimeout(60_000);

describe('The reference of the statechart', () => {
  it('says of every state what may happen there, who may do it, and where it leads', () => {
    const page = statechartPage(caseStatechart);
    expect(keptPage('statechart.md', page)).toBe(page);
  });

  it('shows it as a picture', async () => {
    const svg = await drawStatechart(caseStatechart, 'ja');
    expect(keptPage('statechart.svg', svg)).toBe(svg);
  });
});
