import { z } from 'zod';
import { actor, personActor, processActor, unitPath } from '../../state-machines/actor';
import { digest, day } from '../../state-machines/fact';

/** A member of a fact as the catalogue prints it: `reason ☐`, `decideBy?`, `causes [ … ]`. */
export interface Field {
  readonly name: string;
  readonly text: string;
}

/** What says the same in most facts, and is explained once at the top of the catalogue. */
const SAID_ONCE = ['by', 'signature', 'onPaper', 'exception'];

const KNOWN = new Map<unknown, string>([
  [actor, 'person or process'],
  [personActor, 'person'],
  [processActor, 'process'],
  [unitPath, 'path'],
  [digest, 'digest'],
  [day, 'day'],
]);

const SEALED = 'data,iv,key';

const isOptional = (schema: unknown): schema is z.ZodOptional => schema instanceof z.ZodOptional;
const inside = (schema: unknown): unknown => (isOptional(schema) ? schema.unwrap() : schema);

const isSealed = (schema: unknown): boolean =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).sort().join() === SEALED;

/** What a member holds, as far as it helps a reader; empty where its name says it all. */
function valueOf(schema: unknown): string {
  const known = KNOWN.get(schema);
  if (known !== undefined) return known;
  if (isSealed(schema)) return '☐';
  if (schema instanceof z.ZodObject) return `{ ${membersOf(schema).join(', ')} }`;
  if (schema instanceof z.ZodArray) {
    const item = valueOf(schema.element);
    return item === '' ? '[ ]' : `[ ${item} ]`;
  }
  if (schema instanceof z.ZodUnion) return schema.options.map(valueOf).join(' or ');
  if (schema instanceof z.ZodEnum) return schema.options.join(' / ');
  if (schema instanceof z.ZodBoolean) return 'yes / no';
  return '';
}

const membersOf = (schema: z.ZodObject): readonly string[] =>
  Object.entries(schema.shape).map(([name, member]) => named(name, member).text);

function named(name: string, schema: unknown): Field {
  const value = valueOf(inside(schema));
  const title = isOptional(schema) ? `${name}?` : name;
  const separator = value === '☐' || value.startsWith('{') || value.startsWith('[') ? ' ' : ': ';
  return { name, text: value === '' ? title : `${title}${separator}${value}` };
}

/** What a fact carries beside what every decision carries; `found` without the city's day. */
export function fieldsOf(schema: z.ZodObject): readonly Field[] {
  return Object.entries(schema.shape)
    .filter(([name]) => !SAID_ONCE.includes(name))
    .map(([name, member]) =>
      name === 'found' && member instanceof z.ZodObject
        ? named(name, member.omit({ cityDay: true }))
        : named(name, member),
    )
    .filter(({ text }) => text !== 'found {  }');
}

/** Who may have brought it about: a person, a process of ours, or either. */
export const actorOf = (schema: z.ZodObject): string => KNOWN.get(schema.shape.by) ?? 'person';

/** Whether it may have been decided on paper, and whether under a 特例. */
export const carries = (schema: z.ZodObject, name: 'signature' | 'onPaper' | 'exception') =>
  name in schema.shape;
