/** What a command about the organisation or a person answers. */
export class OrganisationAnswer {
  /** Of the stream that was written: that of the organisation, or of the person. */
  revision: number;
  /** Opaque; a query that says `?after=` it has seen this command. */
  position: string;
}

/** What a command answers that makes something of which the id was not given. */
export class MadeAnswer extends OrganisationAnswer {
  id: string;
}

export const organisationAnswer = (reached: {
  readonly revision: number;
  readonly position: bigint;
}): OrganisationAnswer => ({
  revision: reached.revision,
  position: String(reached.position),
});
