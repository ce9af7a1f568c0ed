import type { CaseFactData } from '../../../state-machines/case/facts';
import { theHandler } from '../cast';
import { deed } from '../deed';
import { sealedText } from '../sealed-text';

export const contained = deed('ContainmentRecorded', ({ today }) => ({
  by: theHandler,
  what: sealedText('The letter was fetched and brought to the right address'),
  doneOn: today,
  found: { cityDay: today },
}));

/** A cause that was found. */
export const cause = (
  id: string,
  change: Partial<CaseFactData<'CausesRecorded'>['causes'][number]> = {},
): CaseFactData<'CausesRecorded'>['causes'][number] => ({
  id,
  text: sealedText(`Cause ${id}: nobody compares the name on the envelope`),
  code: 'workAndTools.checking',
  level: 'root',
  standing: 'verified',
  how: sealedText('Reproduced at the counter'),
  ...change,
});

export const causesRecorded = deed('CausesRecorded', ({ today }) => ({
  by: theHandler,
  method: 'fiveWhys',
  causes: [cause('c1')],
  escape: sealedText('The envelope was closed before anybody could see'),
  found: { cityDay: today },
}));
