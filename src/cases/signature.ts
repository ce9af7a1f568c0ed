import type { CaseFactType } from '../../state-machines/case/facts';
import { isSignedFactType, SIGNATURE_MEANINGS } from '../../state-machines/case/signed-facts';
import type { Signature } from '../../state-machines/fact';
import { Problem } from '../platform/problem';
import type { Order } from './order';

/**
 * The signature of a fact that needs one: what the client says was shown, and when and how the
 * signer proved who they are. Throws `signature-missing` where the client names nothing.
 */
export function signatureOf(type: CaseFactType, order: Order): Signature | undefined {
  if (!isSignedFactType(type)) return undefined;
  const { signs } = order.body;
  if (signs === undefined) throw new Problem('signature-missing');
  const { authenticatedAt, method } = order.requester;
  return {
    meaning: SIGNATURE_MEANINGS[type],
    signs: signs.map(({ revision, digest }) => ({ revision, digest })),
    authenticatedAt,
    method,
  };
}
