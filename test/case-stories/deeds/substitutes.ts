import { theSecretariatHead, theWelfareAuditor } from '../cast';
import { deed, signature } from '../deed';
import { sealedText } from '../sealed-text';

/** The auditor of another department, to confirm the implementation. */
export const substituteNamed = deed('SubstituteNamed', (moment) => ({
  by: theSecretariatHead,
  forFact: 'ImplementationConfirmed',
  person: theWelfareAuditor.person,
  reason: sealedText('The section head did it, and the post above is vacant'),
  signature: signature('SubstituteNamed', moment),
  found: { cityDay: moment.today, auditorUnitPaths: [theWelfareAuditor.unitPath] },
}));
