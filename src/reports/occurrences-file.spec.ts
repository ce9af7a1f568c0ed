import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { readOccurrencesFile } from './occurrences-file';
import { OccurrencesFileError } from './occurrences-file-mistakes';

const HEADER = 'nengo,western_year,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,note';
const YEAR_2020 = '令和2年,2020,1,2,3,4,5,6,7,8,9,10,11,12,';
const read = (...lines: string[]) =>
  readOccurrencesFile([HEADER, ...lines].join('\n'), defaultRuleset.eras);

function mistakesOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof OccurrencesFileError)) throw error;
    return error.mistakes.map(({ name, line, column }) => [name, line, column]);
  }
  throw new Error('no mistake was found');
}

describe('the table of former years', () => {
  it('is read as it was printed: twelve years, dashes apart from zeros, notes kept', () => {
    const file = path.join(__dirname, '../../sample-city/occurrences.csv');
    const rows = readOccurrencesFile(readFileSync(file, 'utf8'), defaultRuleset.eras);
    expect(rows.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019,
    ]);
    expect(rows[0]).toEqual({
      nengo: '平成20年',
      fiscalYear: 2008,
      columns: {
        c1: null,
        c2: null,
        c3: null,
        c4: 0,
        c5: null,
        c6: null,
        c7: null,
        c8: 4,
        c9: 42,
        c10: 9,
        c11: 2,
        c12: 34,
      },
    });
    expect(rows[8]?.note).toBe('検討事項 11件');
    expect(rows[11]?.nengo).toBe('令和元年');
  });

  it('is read with the line ends and the mark that spreadsheets write', () => {
    const text = `\ufeff${HEADER}\r\n${YEAR_2020}\r\n`;
    expect(readOccurrencesFile(text, defaultRuleset.eras)).toEqual(read(YEAR_2020));
  });

  it.each([
    ['令和2年,2020,1,2,3,4,5,6,7,8,9,10,11,x,', 'notACount', 'c12'],
    ['令和2年,2020,-1,2,3,4,5,6,7,8,9,10,11,12,', 'notACount', 'c1'],
    ['令和2年,2020,1,2,3,4,5,,7,8,9,10,11,12,', 'notACount', 'c6'],
    ['令和2年,R2,1,2,3,4,5,6,7,8,9,10,11,12,', 'notAYear', 'western_year'],
    ['平成32年,2020,1,2,3,4,5,6,7,8,9,10,11,12,', 'labelIsOfAnotherYear', 'nengo'],
    ['令和2年,2020,1,2,3,4,5,6,7,8,9,10,11,12', 'wrongNumberOfFields', undefined],
    [`令和2年,2020,1,2,3,4,5,6,7,8,9,10,11,12,${'あ'.repeat(201)}`, 'noteIsTooLong', 'note'],
  ])('refuses %s', (line, name, column) => {
    expect(mistakesOf(() => read('令和3年,2021,1,2,3,4,5,6,7,8,9,10,11,12,', line))).toEqual([
      [name, 3, column],
    ]);
  });

  it('names all mistakes at once, with what is expected instead', () => {
    const wrong = () =>
      read(YEAR_2020, YEAR_2020, '令和元年,2018,1,2,3,4,5,6,7,8,9,10,11,12,', 'a,b');
    expect(mistakesOf(wrong)).toEqual([
      ['yearIsThereTwice', 3, 'western_year'],
      ['labelIsOfAnotherYear', 4, 'nengo'],
      ['wrongNumberOfFields', 5, undefined],
    ]);
    expect(wrong).toThrow(/line 4, nengo: .*平成30年/);
  });

  it('refuses another header, no years, and far too many', () => {
    const wholly = (text: string) =>
      mistakesOf(() => readOccurrencesFile(text, defaultRuleset.eras));
    expect(wholly('year,count\n2020,1')).toEqual([['wrongHeader', 1, undefined]]);
    expect(wholly('')).toEqual([['wrongHeader', 1, undefined]]);
    expect(wholly(`${HEADER}\n`)).toEqual([['noYears', 2, undefined]]);
    const many = Array.from({ length: 101 }, () => YEAR_2020);
    expect(mistakesOf(() => read(...many))).toEqual([['tooManyLines', 102, undefined]]);
  });
});
