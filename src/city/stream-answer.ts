import { ApiExample } from '../platform/openapi/api-example';

/** What a command to one of the city's own streams answers. */
@ApiExample<StreamAnswer>({ revision: 0, position: '44' })
export class StreamAnswer {
  /** Of the fact in its stream. */
  revision: number;
  /** Opaque; a query that says `?after=` it has seen this command. */
  position: string;
}
