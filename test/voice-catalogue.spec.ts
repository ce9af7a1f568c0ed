import {
  VOICE_FACT_TYPES,
  voiceFactSchemas,
  type VoiceFactType,
} from '../state-machines/voice/facts';
import { voiceFactLabels, voiceStandingLabels } from '../state-machines/voice/labels';
import { voiceRules } from '../state-machines/voice/rules';
import { isSignedVoiceFactType } from '../state-machines/voice/signed-facts';
import { ENDED_STANDINGS, VOICE_STANDINGS } from '../state-machines/voice/state';
import { VOICE_STEPS } from '../state-machines/voice/steps';
import { COMMAND_OF_VOICE_FACT } from '../src/voices/command-names';
import { actorOf, fieldsOf } from './fact-catalogue/fields';
import { code, keptPart, row } from './reference-page';

const PART = { page: 'voices.md', test: 'test/voice-catalogue.spec.ts' };

const listed = (names: readonly string[]): string => names.map(code).join(', ') || '–';

function standingsTable(): string {
  const rows = VOICE_STANDINGS.map((standing) => {
    const { ja, en } = voiceStandingLabels[standing];
    return row(code(standing), `${ja}<br>${en}`, ENDED_STANDINGS.includes(standing) ? 'yes' : '');
  });
  return [row('standing', 'called', 'ended'), '|---|---|---|', ...rows].join('\n');
}

function fromOf(type: VoiceFactType): string {
  const { from } = VOICE_STEPS[type];
  if (from.length === VOICE_STANDINGS.length) return 'wherever it stands';
  return listed(from.map((standing) => standing ?? 'not received yet'));
}

function chapter(type: VoiceFactType): string {
  const schema = voiceFactSchemas[type];
  const command = type === 'VoiceReceived' ? 'POST /api/voices' : COMMAND_OF_VOICE_FACT[type];
  const about = [
    voiceFactLabels[type].en,
    `by a ${actorOf(schema)}`,
    ...(command === undefined ? [] : [`command ${code(command)}`]),
    ...(isSignedVoiceFactType(type) ? ['✎'] : []),
  ];
  const fields = fieldsOf(schema).map(({ text }) => code(text));
  const { rules } = VOICE_STEPS[type];
  const ofKind = (kind: 'who' | 'what') =>
    listed(rules.filter((name) => voiceRules[name].kind === kind));
  return [
    `### ${code(type)} ${voiceFactLabels[type].ja}`,
    `${about.join(' · ')}.`,
    ...(fields.length > 0 ? [`Carries ${fields.join(', ')}.`] : []),
    [
      row('from', 'who', 'what'),
      '|---|---|---|',
      row(fromOf(type), ofKind('who'), ofKind('what')),
    ].join('\n'),
  ].join('\n\n');
}

const catalogue = (): string =>
  [
    '## Where a voice stands',
    standingsTable(),
    '## The facts',
    ...VOICE_FACT_TYPES.map(chapter),
    '## The rules',
    'All of them, with what a refused person reads: [rules](rules.md#of-voices-市民の声).',
  ].join('\n\n');

describe('The catalogue of voices', () => {
  it('says what the code does', () => {
    expect(keptPart(PART, catalogue())).toBe(catalogue());
  });
});
