/**
 * The categories of streams, listed here and nowhere else. A stream's name is its category, or its
 * category, a dash and an id.
 */
export const STREAM_CATEGORIES = [
  'case',
  'voice',
  'organisation',
  'person',
  'ruleset',
  'calendar',
  'numbers',
  'occurrences',
] as const;
export type StreamCategory = (typeof STREAM_CATEGORIES)[number];

/** What a stream may be called: ASCII, so that it can stand in a header of every store. */
export const STREAM_NAME = /^[a-z]+(-[0-9a-z-]+)?$/;

export const caseStream = (caseId: string): string => `case-${caseId}`;
export const voiceStream = (voiceId: string): string => `voice-${voiceId}`;
export const personStream = (personId: string): string => `person-${personId}`;
export const rulesetStream = (version: number): string => `ruleset-${version}`;
export const numbersStream = (fiscalYear: number, unitId: string): string =>
  `numbers-${fiscalYear}-${unitId}`;
/** Drafts of rulesets, as they were put to whoever decides. */
export const RULESET_PROPOSALS_STREAM = 'ruleset-proposals';
export const CALENDAR_STREAM = 'calendar';
/** Cases have the year where this has `voices`, so the two never meet. */
export const voiceNumbersStream = (fiscalYear: number, unitId: string): string =>
  `numbers-voices-${fiscalYear}-${unitId}`;
export const ORGANISATION_STREAM = 'organisation';
export const OCCURRENCES_STREAM = 'occurrences';

/** The category of a stream, or undefined for a name that is none of ours. */
export function categoryOf(stream: string): StreamCategory | undefined {
  const category = stream.split('-', 1)[0];
  return STREAM_CATEGORIES.find((known) => known === category);
}

/** The case of a case's stream; undefined for any other stream. */
export const caseIdOf = (stream: string): string | undefined =>
  stream.startsWith('case-') ? stream.slice('case-'.length) : undefined;

/** The voice of a voice's stream; undefined for any other stream. */
export const voiceIdOf = (stream: string): string | undefined =>
  stream.startsWith('voice-') ? stream.slice('voice-'.length) : undefined;
