import { z } from 'zod';
import { CASE_FACT_TYPES, caseFactSchemas } from '../../state-machines/case/facts';
import { fieldLabels, technicalFields } from '../../src/command-line/texts/fields';

/** What no reader of a history is shown, or under words of its own; and what a sealed text is made of. */
const NOT_SHOWN = [...technicalFields, 'by', 'found', 'signature', 'key', 'iv', 'data', 'id'];

type Schema = z.core.JSONSchema.BaseSchema;

/** The paths of all members of what a fact carries. */
function membersOf({ anyOf = [], items, properties = {} }: Schema, above = ''): string[] {
  return [
    ...[...anyOf, items].filter(isSchema).flatMap((one) => membersOf(one, above)),
    ...Object.entries(properties)
      .filter(([name]) => !NOT_SHOWN.includes(name))
      .flatMap(([name, member]) => {
        const path = above === '' ? name : `${above}.${name}`;
        return [path, ...(isSchema(member) ? membersOf(member, path) : [])];
      }),
  ];
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

describe('Every member of a fact', () => {
  it.each(CASE_FACT_TYPES)('%s has words for a reader of the history', (type) => {
    const members = membersOf(z.toJSONSchema(caseFactSchemas[type], { unrepresentable: 'any' }));
    const wordless = members.filter((path) => {
      const name = path.slice(path.lastIndexOf('.') + 1);
      return fieldLabels[path] === undefined && fieldLabels[name] === undefined;
    });
    expect(wordless).toEqual([]);
  });
});
