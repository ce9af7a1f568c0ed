import {
  theAuditor,
  theHandler,
  theSecretariatHead,
  theSecretary,
  theWelfareAuditor,
  theWelfareHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { onPaper } from '../case-stories/modifiers';
import { decidingAdoption, reported, reviewingImplementation } from '../case-stories/places';
import { signedOnly, type RulesOfAPhase } from './told';

const { FIRST_DAY, substituteNamed } = deeds;

/** 代わりの決定者. */
export const substituteRules: RulesOfAPhase = {
  SubstituteNamed: {
    permitted: {
      'an internal auditor of another department': () =>
        reviewingImplementation().when(substituteNamed()),
      'before it is needed': () => reported().when(substituteNamed()),
      'for 採否': () => decidingAdoption().when(substituteNamed({ forFact: 'AdoptionDecided' })),
      'on paper': () =>
        reviewingImplementation().when(onPaper(substituteNamed(), { typedBy: theSecretary })),
    },
    refused: {
      ...signedOnly(reviewingImplementation, substituteNamed),
      isSecretariatHead: {
        'the secretariat names nobody': () =>
          reviewingImplementation().when(substituteNamed({ by: theSecretary })),
      },
      substituteIsAnotherDepartmentsAuditor: {
        'an auditor of the same department': () =>
          reviewingImplementation().when(
            substituteNamed({
              person: theAuditor.person,
              found: { cityDay: FIRST_DAY, auditorUnitPaths: [theAuditor.unitPath] },
            }),
          ),
        'an auditor of another department and of the same one 兼務': () =>
          reviewingImplementation().when(
            substituteNamed({
              found: {
                cityDay: FIRST_DAY,
                auditorUnitPaths: [theWelfareAuditor.unitPath, theAuditor.unitPath],
              },
            }),
          ),
        'somebody who is no auditor': () =>
          reviewingImplementation().when(
            substituteNamed({
              person: theWelfareHead.person,
              found: { cityDay: FIRST_DAY, auditorUnitPaths: [] },
            }),
          ),
        oneself: () =>
          reviewingImplementation().when(
            substituteNamed({
              by: { ...theSecretariatHead, person: theWelfareAuditor.person },
            }),
          ),
        'oneself, on paper': () =>
          reviewingImplementation().when(
            onPaper(substituteNamed(), {
              typedBy: theHandler,
              decidedBy: { ...theSecretariatHead, person: theWelfareAuditor.person },
            }),
          ),
      },
    },
  },
};
