import { version } from '../../package.json';

/** The version of this program; stands in the metadata of every event that it writes. */
export const RELEASE = version;
