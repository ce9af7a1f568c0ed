import { ApiExample } from '../platform/openapi/api-example';

/** What a command about the organisation or a person answers. */
@ApiExample<OrganisationAnswer>({ revision: 120, position: '45' })
export class OrganisationAnswer {
  /** Of the stream that was written: that of the organisation, or of the person. */
  revision: number;
  /** Opaque; a query that says `?after=` it has seen this command. */
  position: string;
}

/** What a command answers that makes something of which the id was not given. */
@ApiExample<MadeAnswer>({
  id: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
  revision: 121,
  position: '46',
})
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
