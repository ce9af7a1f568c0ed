import type { z } from 'zod';
import {
  isOrganisationFactType,
  organisationFactSchemas,
  type OrganisationFact,
} from '../../state-machines/organisation/facts';
import {
  isPersonFactType,
  personFactSchemas,
  type PersonFact,
} from '../../state-machines/person/facts';
import type { RecordedEvent } from '../event-store/event-store';

/** The log holds a fact that this release does not know, or not in this form: it is too old for it. */
export class FactNotUnderstood extends Error {
  readonly code = 'fact-not-understood';

  constructor(
    readonly stream: string,
    readonly revision: number,
    readonly type: string,
    why: string,
  ) {
    super(`${stream}@${revision}: the fact ${type} is not understood: ${why}`);
    this.name = 'FactNotUnderstood';
  }
}

/** A fact of the stream `organisation` as it was stored. Throws `FactNotUnderstood`. */
export function organisationFactOf(event: RecordedEvent): OrganisationFact {
  const { type } = event;
  if (!isOrganisationFactType(type)) throw notUnderstood(event, 'its name is unknown');
  return { type, data: checked(event, organisationFactSchemas[type]) } as OrganisationFact;
}

/** A fact of a stream `person-<id>` as it was stored, its texts sealed. Throws `FactNotUnderstood`. */
export function personFactOf(event: RecordedEvent): PersonFact {
  const { type } = event;
  if (!isPersonFactType(type)) throw notUnderstood(event, 'its name is unknown');
  return { type, data: checked(event, personFactSchemas[type]) };
}

function checked<Schema extends z.ZodType>(event: RecordedEvent, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(event.data);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw notUnderstood(event, issues.join('; '));
}

const notUnderstood = ({ stream, revision, type }: RecordedEvent, why: string): FactNotUnderstood =>
  new FactNotUnderstood(stream, revision, type, why);
