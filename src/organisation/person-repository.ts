import { Inject, Injectable } from '@nestjs/common';
import { organisationRuleMessages } from '../../state-machines/organisation/messages';
import { isAdministrator } from '../../state-machines/organisation/rules/competence';
import { personFactSchemas, type PersonFactData } from '../../state-machines/person/facts';
import { commandOf } from '../cases/pipeline/attempts';
import { actorBy, fittingStanding } from '../cases/pipeline/standing';
import type { CommandBody } from '../cases/requests/command-body';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import { EVENT_STORE, type EventStore, type JsonObject } from '../event-store/event-store';
import { headOf, metadataOf, type Head } from '../event-store/record';
import { personStream } from '../event-store/streams';
import type { RecordedCommand } from '../people/organisation';
import { Persons } from '../people/persons';
import { Problem } from '../platform/problem';
import { PlainText } from '../sealed-texts/plain-text';
import { SealedTexts } from '../sealed-texts/seal';
import type { OrganisationOrder } from './order';
import { organisationAnswer, type OrganisationAnswer } from './organisation-answer';
import { Recorder, type Loaded } from './recorder';

const TYPE = 'PersonRenamed';

/** What a renaming says. */
interface NewName extends CommandBody {
  readonly name: string;
  /** Stays as it is, if left out. */
  readonly contact?: string;
}

/** Brings facts of persons about. */
@Injectable()
export class PersonRepository {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly persons: Persons,
    private readonly texts: SealedTexts,
    private readonly recorder: Recorder,
  ) {}

  /** Throws `not-found`, and the `Problem` that says why not. */
  async rename(personId: string, order: OrganisationOrder<NewName>): Promise<OrganisationAnswer> {
    const stream = personStream(personId);
    const { requester, body } = order;
    const command = commandOf(this.identity, order, body, { type: TYPE, about: stream });
    const recorded = await this.recorder.record(
      stream,
      order,
      command,
      () => this.#load(stream, command.commandId),
      async ({ head }) => {
        if (head === null) throw new Problem('not-found');
        const standing = fittingStanding(requester, body.as, denied, explained);
        const sealed = await this.texts.sealTexts<PersonFactData<typeof TYPE>>(stream, TYPE, {
          by: actorBy(requester, standing),
          name: new PlainText(body.name),
          ...(await this.#contact(personId, body)),
        });
        return { type: TYPE, data: personFactSchemas[TYPE].parse(sealed) as JsonObject };
      },
    );
    return organisationAnswer(recorded);
  }

  async #load(stream: string, commandId: string): Promise<Loaded> {
    let head: Head | null = null;
    let repeated: RecordedCommand | undefined;
    for await (const event of this.store.read(stream)) {
      head = headOf(event);
      const { commandHash, ...command } = metadataOf(event);
      const { revision, position } = event;
      if (command.commandId === commandId) repeated = { commandHash, revision, position };
    }
    return { head, repeated };
  }

  /** What is not given anew stays: the fact says all that is known. */
  async #contact(personId: string, { contact }: NewName) {
    const known = contact ?? (await this.persons.find(personId))?.contact;
    return known === undefined || known === null ? {} : { contact: new PlainText(known) };
  }
}

const denied = (by: Parameters<typeof isAdministrator>[0]) =>
  isAdministrator(by) ? [] : (['isAdministrator'] as const);

const explained = (names: readonly 'isAdministrator'[]) =>
  names.map((name) => ({ name, message: organisationRuleMessages[name] }));
