import type { Standing } from '../../state-machines/organisation/questions';

/** As much of whoever asks as read models look at. */
export interface Asking {
  readonly person: string;
  readonly standings: readonly Pick<Standing, 'post' | 'unitPath' | 'roles'>[];
}
