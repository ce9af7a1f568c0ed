import type { Text } from '../platform/language';

/** What can be wrong with a file of former years. */
type OccurrencesMistakeName =
  | 'wrongHeader'
  | 'noYears'
  | 'tooManyLines'
  | 'wrongNumberOfFields'
  | 'notAYear'
  | 'notACount'
  | 'noteIsTooLong'
  | 'yearIsThereTwice'
  | 'labelIsOfAnotherYear';

interface MistakeTexts {
  readonly problem: Text;
  readonly whatToDo: Text;
}

const MISTAKES: Readonly<Record<OccurrencesMistakeName, MistakeTexts>> = {
  wrongHeader: {
    problem: { ja: '見出し行が違います', en: 'The header is not the one expected' },
    whatToDo: {
      ja: '1行目を次のとおりにしてください',
      en: 'Make the first line this',
    },
  },
  noYears: {
    problem: { ja: '年度の行がありません', en: 'There is no line with a year' },
    whatToDo: {
      ja: '見出しの下に1年度1行で書いてください',
      en: 'Write one line for each fiscal year below the header',
    },
  },
  tooManyLines: {
    problem: { ja: '行が多すぎます', en: 'There are too many lines' },
    whatToDo: { ja: '次の行数以内にしてください', en: 'Keep to at most so many years' },
  },
  wrongNumberOfFields: {
    problem: { ja: '項目の数が違います', en: 'The line has not as many fields as the header' },
    whatToDo: {
      ja: 'コンマで区切って次の数の項目を書いてください（備考は空でもコンマが要ります）',
      en: 'Separate so many fields by commas (an empty note still needs its comma)',
    },
  },
  notAYear: {
    problem: { ja: '西暦の年度ではありません', en: 'This is not a western fiscal year' },
    whatToDo: { ja: '2008 のように4桁で書いてください', en: 'Write four digits such as 2008' },
  },
  notACount: {
    problem: { ja: '件数ではありません', en: 'This is not a count' },
    whatToDo: {
      ja: '0 以上の整数、または使われていない・記録がないことを示す - を書いてください',
      en: 'Write a whole number from 0 on, or - for not in use or not recorded',
    },
  },
  noteIsTooLong: {
    problem: { ja: '備考が長すぎます', en: 'The note is too long' },
    whatToDo: { ja: '次の文字数以内にしてください', en: 'Keep to at most so many characters' },
  },
  yearIsThereTwice: {
    problem: { ja: '同じ年度が2回あります', en: 'This fiscal year is there twice' },
    whatToDo: { ja: 'どちらかの行を消してください', en: 'Remove one of the lines' },
  },
  labelIsOfAnotherYear: {
    problem: {
      ja: '元号の年と西暦の年が合いません',
      en: 'The era label is not that of the western year',
    },
    whatToDo: { ja: 'この西暦年度の表記は次のとおりです', en: 'This western year is called' },
  },
};

/** One thing that is wrong in a file, where, and what to do about it. */
export interface OccurrencesMistake {
  readonly name: OccurrencesMistakeName;
  /** Counted from 1. */
  readonly line: number;
  /** The column as its header names it. */
  readonly column?: string;
  readonly problem: Text;
  readonly whatToDo: Text;
}

/** A mistake, with what is expected instead where the texts ask for it. */
export function occurrencesMistake(
  name: OccurrencesMistakeName,
  line: number,
  { column, expected }: { column?: string; expected?: string | number } = {},
): OccurrencesMistake {
  const { problem, whatToDo } = MISTAKES[name];
  const end = expected === undefined ? '' : `: ${expected}`;
  return {
    name,
    line,
    ...(column !== undefined && { column }),
    problem,
    whatToDo: { ja: `${whatToDo.ja}${end}`, en: `${whatToDo.en}${end}` },
  };
}

/** A file of former years that cannot be taken over; nothing of it was. */
export class OccurrencesFileError extends Error {
  readonly code = 'occurrences-file';

  constructor(readonly mistakes: readonly OccurrencesMistake[]) {
    const lines = mistakes.map(({ line, column, problem, whatToDo }) => {
      const place = column === undefined ? `line ${line}` : `line ${line}, ${column}`;
      return `  ${place}: ${problem.en}. ${whatToDo.en}.`;
    });
    super(['The table cannot be taken over:', ...lines].join('\n'));
    this.name = 'OccurrencesFileError';
  }
}
