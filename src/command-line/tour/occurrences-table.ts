import type {
  OccurrencesReportAnswer,
  ReportColumnAnswer,
  ReportYearAnswer,
} from '../../reports/occurrences-report.dto';
import type { Language, Text } from '../../platform/language';
import { cityTime } from '../city-time';
import type { Terminal } from '../terminal';
import type { LookingBack } from './looking-back';
import type { Printer } from './printer';
import { STORY_TIME_ZONE } from './schedule';
import type { PlayedStory } from './story';
import { lookingBackTexts } from './texts/looking-back';
import { expectThat } from './unexpected-answer';

/** 発生状況まとめ: the years as printed and as recorded, side by side and never merged. */
export async function showOccurrences(
  { reader, printer, terminal }: LookingBack,
  { cases, position }: PlayedStory,
): Promise<void> {
  printer.deed(reader, lookingBackTexts.asksForReport);
  const report = await reader.get<OccurrencesReportAnswer>(
    `/api/reports/occurrences?after=${position}`,
  );
  const counted = report.years.reduce((sum, { recorded }) => sum + (recorded?.total ?? 0), 0);
  expectThat(
    report.years[0]?.fiscalYear === 2008 && counted === cases,
    'a report from 2008 on, with every case of the story',
    report.years,
  );
  const at = cityTime(report.at, STORY_TIME_ZONE, terminal.language);
  printer.remark(lookingBackTexts.asOfPosition(at, report.position));
  printTable(report, printer, terminal);
  printer.remark(lookingBackTexts.legend);
  for (const column of report.columns) printer.remark(legendOf(column));
  for (const { labels, printed } of report.years)
    if (printed?.note !== undefined && printed.note !== null && printed.note !== '')
      printer.remark(lookingBackTexts.note(labels.era, printed.note));
  for (const year of report.years) printCounts(year, report, printer);
}

function printTable(report: OccurrencesReportAnswer, printer: Printer, terminal: Terminal): void {
  const { eraYear, westernYear, recorded } = lookingBackTexts;
  printer.table(
    [
      { heading: terminal.say(eraYear) },
      { heading: terminal.say(westernYear) },
      ...report.columns.map(({ id }) => ({ heading: id, align: 'end' as const })),
      { heading: terminal.say(recorded), align: 'end' },
    ],
    report.years.map((year) => [
      year.labels.era,
      year.labels.western,
      ...report.columns.map(({ id }) => printedCount(year, id)),
      year.recorded === null
        ? terminal.say(lookingBackTexts.notRecorded)
        : String(year.recorded.total),
    ]),
  );
}

/** A dash was printed as a dash; of a year that was never printed there is nothing to show. */
function printedCount({ printed }: ReportYearAnswer, column: string): string {
  if (printed === null) return '';
  return String(printed.counts[column] ?? '-');
}

/** What a column most likely counts; what is inferred is marked as such, block and heading apart. */
function legendOf({ id, blockLabel, blockCertainty, headingLabel }: ReportColumnAnswer): Text {
  const { inferred, noHeading, blockInferred } = lookingBackTexts;
  const block = (language: Language): string =>
    blockCertainty === 'certain' ? blockLabel : `${blockLabel}${blockInferred[language]}`;
  const heading = (language: Language): string =>
    headingLabel === null ? noHeading[language] : `${headingLabel} [${inferred[language]}]`;
  return {
    ja: `  ${id} ${block('ja')} ${heading('ja')}`,
    en: `  ${id} ${block('en')}: ${heading('en')}`,
  };
}

function printCounts(
  { labels, recorded }: ReportYearAnswer,
  { sources, kinds }: OccurrencesReportAnswer,
  printer: Printer,
): void {
  if (recorded === null || recorded.total === 0) return;
  const counts = recorded.counts
    .filter(({ cases }) => cases !== null && cases > 0)
    .map(({ source, kind, cases }) => {
      const sourceLabel = sources.find(({ id }) => id === source)?.label ?? source;
      const kindLabel = kinds.find(({ id }) => id === kind)?.label ?? kind;
      return `${sourceLabel} × ${kindLabel} = ${cases ?? '-'}`;
    });
  printer.remark(lookingBackTexts.ofWhich(labels.era, labels.western, counts.join(' / ')));
}
