import type { CommandBody } from '../cases/requests/command-body';
import type { CommandHeaders } from '../cases/requests/command-headers';

/** A command about the organisation or a person as it came over HTTP: who, with what. */
export interface OrganisationOrder<Body extends CommandBody = CommandBody> extends CommandHeaders {
  readonly body: Body;
}

/** What every such command on the bus carries. */
export abstract class OrganisationCommand<Body extends CommandBody = CommandBody> {
  constructor(readonly order: OrganisationOrder<Body>) {}
}
