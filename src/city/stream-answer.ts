/** What a command to one of the city's own streams answers. */
export class StreamAnswer {
  /** Of the fact in its stream. */
  revision: number;
  /** Opaque; a query that says `?after=` it has seen this command. */
  position: string;
}
