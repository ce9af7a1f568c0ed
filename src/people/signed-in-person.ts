import { Injectable } from '@nestjs/common';
import { nameOf } from '../../state-machines/organisation/questions';
import { Organisation } from './organisation';
import { Persons } from './persons';
import type { Requester } from './requester';
import type { SessionDto } from './session.dto';
import { StandingsToday } from './standings-today';

/** Puts who asks into the words of the HTTP interface, with the names of person and units. */
@Injectable()
export class SignedInPerson {
  constructor(
    private readonly organisation: Organisation,
    private readonly persons: Persons,
    private readonly standings: StandingsToday,
  ) {}

  /** Throws what `Organisation.current` and `Persons.find` throw. */
  async describe(requester: Omit<Requester, 'language'>): Promise<SessionDto> {
    const { person, standings, via, method, authenticatedAt } = requester;
    const organisation = await this.organisation.current();
    const today = this.standings.today();
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
          name: nameOf(organisation, id, today),
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
