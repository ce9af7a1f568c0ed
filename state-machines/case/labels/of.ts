import type { Text } from '../../fact';

/** A label for each of these names. */
export type Labels<Name extends string> = Readonly<Record<Name, Text>>;
