import { Injectable } from '@nestjs/common';
import { unitOf } from '../../state-machines/organisation/questions';
import { Organisation } from './organisation';
import { Persons } from './persons';
import type { Requester } from './requester';
import type { SessionDto } from './session.dto';

/** Puts who asks into the words of the HTTP interface, with the names of person and units. */
@Injectable()
export class SignedInPerson {
  constructor(
    private readonly organisation: Organisation,
    private readonly persons: Persons,
  ) {}

  /** Throws what `Organisation.current` and `Persons.find` throw. */
  async describe(requester: Omit<Requester, 'language'>): Promise<SessionDto> {
    const { person, standings, via, method, authenticatedAt } = requester;
    const organisation = await this.organisation.current();
    const found = await this.persons.find(person);
    if (!found) throw new Error(`the person ${person} holds a post and is not registered`);
    return {
      person,
      name: found.name,
      standings: standings.map((standing) => ({
        post: standing.post,
        title: standing.title,
        unitPath: standing.unitPath.map(({ id, level }) => ({
          id,
          name: unitOf(organisation, id).name,
          level,
        })),
        roles: standing.roles,
      })),
      via,
      method,
      authenticatedAt,
    };
  }
}
