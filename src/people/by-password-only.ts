import { Problem } from '../platform/problem';
import type { Requester } from './requester';

/**
 * Refuses what a token cannot do: touch a session, or make another token that outlives it.
 *
 * @throws Problem `forbidden-by-rules`
 */
export function byPasswordOnly({ via }: Pick<Requester, 'via'>): void {
  if (via === 'session') return;
  throw new Problem('forbidden-by-rules', {
    rules: [
      {
        name: 'isSignedInByPassword',
        message: {
          ja: 'トークンでは行えません。パスワードでサインインして行ってください。',
          en: 'A token cannot do this. Sign in with the password.',
        },
      },
    ],
  });
}
