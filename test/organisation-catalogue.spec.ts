import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_OF_ORGANISATION_FACT } from '../src/organisation/command-names';
import {
  ORGANISATION_FACT_TYPES,
  organisationFactSchemas,
  type OrganisationFactType,
} from '../state-machines/organisation/facts';
import { organisationFactLabels } from '../state-machines/organisation/labels';
import { rulesAskedOf } from '../state-machines/organisation/rules';
import { fieldsOf } from './fact-catalogue/fields';
import { permitted, refused } from './organisation-stories/told-rules';
import { aCity, organisationOf } from './organisation-stories/words';

const BEGIN = '<!-- begin: held equal to the code by test/organisation-catalogue.spec.ts -->';
const END = '<!-- end -->';
const PAGE = join(__dirname, '..', 'docs', 'reference', 'organisation-facts.md');

const code = (name: string): string => `\`${name}\``;
const isOffered = (fact: OrganisationFactType): fact is Exclude<OrganisationFactType, 'PostHeld'> =>
  Object.hasOwn(COMMAND_OF_ORGANISATION_FACT, fact);

function chapter(fact: OrganisationFactType): string {
  const { ja, en } = organisationFactLabels[fact];
  const command = isOffered(fact)
    ? `command ${code(COMMAND_OF_ORGANISATION_FACT[fact])}`
    : 'by the file of the organisation alone';
  const fields = fieldsOf(organisationFactSchemas[fact]).map(({ text }) => code(text));
  const stories = [
    ...Object.values(permitted[fact]).map(([given, proposed]) => ({ given, proposed })),
    ...Object.values(refused[fact]),
  ];
  const rules = new Set(
    stories.flatMap(({ given = [], proposed }) =>
      rulesAskedOf(organisationOf(...aCity, ...given), proposed),
    ),
  );
  return [
    `### ${code(fact)} ${ja}`,
    `${en} · ${command}.`,
    `Carries ${fields.join(', ')}.`,
    `Held to ${[...rules].map(code).join(', ')}.`,
  ].join('\n\n');
}

const RULES =
  'All of them, with what a refused person reads: [rules](rules.md#of-the-organisation).';

const catalogue = (): string =>
  ['## The facts', ...ORGANISATION_FACT_TYPES.map(chapter), '## The rules', RULES].join('\n\n');

/** With UPDATE_REFERENCE=1 the page is written anew from the code. */
function generatedPart(wanted: string): string {
  const text = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = text.split(`${BEGIN}\n`);
  const [part = '', after = ''] = rest.split(`\n${END}`);
  if (process.env.UPDATE_REFERENCE !== '1') return part;
  writeFileSync(PAGE, `${before}${BEGIN}\n${wanted}\n${END}${after}`);
  return wanted;
}

describe('The catalogue of the organisation’s facts', () => {
  it('says what the code does', () => {
    expect(generatedPart(catalogue())).toBe(catalogue());
  });
});
