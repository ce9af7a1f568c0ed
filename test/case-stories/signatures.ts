import type { Signature } from '../../state-machines/fact';

// Ways to sign wrongly, or otherwise; each is a change to a signed deed.

interface Signed {
  readonly signature: Signature;
}

/** The last of the facts to be signed had another content when it was shown. */
export const signedTooEarly = <T extends Signed>(signed: T): T =>
  changed(signed, ({ signs }) => ({
    signs: signs.map((ref, index) =>
      index === signs.length - 1 ? { ...ref, digest: `sha256-1:${'0'.repeat(64)}` } : ref,
    ),
  }));

/** The signer last proved who they are at noon less an hour. */
export const withPasswordOfAnHourAgo = <T extends Signed>(signed: T): T =>
  changed(signed, ({ authenticatedAt }) => ({
    authenticatedAt: authenticatedAt.replace('T03:', 'T02:'),
  }));

/** Signed by a program that acts for the person. */
export const withToken = <T extends Signed>(signed: T): T =>
  changed(signed, () => ({ method: 'token' }));

const changed = <T extends Signed>(
  signed: T,
  change: (signature: Signature) => Partial<Signature>,
): T => ({ ...signed, signature: { ...signed.signature, ...change(signed.signature) } });
