import { COMMAND_OF_ORGANISATION_FACT } from '../src/organisation/command-names';
import {
  ORGANISATION_FACT_TYPES,
  organisationFactSchemas,
  type OrganisationFactType,
} from '../state-machines/organisation/facts';
import { verdictsOn } from '../state-machines/organisation/rules';
import { fieldsOf } from './fact-catalogue/fields';
import { organisationFactLabels } from './organisation-stories/labels';
import { permitted, refused } from './organisation-stories/told-rules';
import { aCity, organisationOf } from './organisation-stories/words';
import { code, keptPart } from './reference-page';

const PART = { page: 'organisation-facts.md', test: 'test/organisation-catalogue.spec.ts' };

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
      verdictsOn(organisationOf(...aCity, ...given), proposed).map(({ rule }) => rule),
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

describe('The catalogue of the organisation’s facts', () => {
  it('says what the code does', () => {
    expect(keptPart(PART, catalogue())).toBe(catalogue());
  });
});
