import { Problem } from '../platform/problem';
import { WrongMasterKey } from './master-key';

/** What it means to whoever asked that the master key was changed under this server. */
export function keyStoreProblem(error: unknown): Problem | undefined {
  if (!(error instanceof WrongMasterKey)) return undefined;
  return new Problem('master-key-changed', {}, { cause: error });
}
