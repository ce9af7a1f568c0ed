import type { Actor, PersonActor } from '../../state-machines/actor';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import {
  alsoInThePostOf,
  anotherSection,
  inThePostOf,
  theColleague,
  theDeadlines,
  theHandler,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theQualityManager,
  theLinks,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { onPaper } from '../case-stories/modifiers';
import {
  analysing,
  implementing,
  monitoring,
  onHold,
  preparing,
  reviewingEffect,
} from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import { given, type Story } from '../case-stories/story';
import { inForce, signedOnly, type RulesOfAPhase } from './told';

const { extensionGranted, extensionRefused, extensionRequested, FIRST_DAY } = deeds;

/** The handler asked for two weeks more for the first action. */
const requested = () => implementing().after(extensionRequested());
/** The effect is waited for, and a year and a half shall pass. */
const laterCheck = { deadline: 'effectCheck', to: '2025-12-01' };

const owing = (kind: string, by: Actor = theSecretary): Story =>
  analysing().after(
    deeds.owing({ kind, owedBy: { unit: 'pension-section', path: anotherSection } }, { by }),
  );
/** The neighbours have to look for like cases, and ask for more time. */
const urgentCheck = () =>
  owing('urgentCheck').after(
    extensionRequested({ by: theNeighbour, deadline: 'o1', to: '2024-05-20' }),
  );

/** Who holds a post has to look for something like it, and the section asks for more time. */
const urgentCheckBy = ({ post }: PersonActor) =>
  analysing().after(
    deeds.owing({ kind: 'urgentCheck', owedBy: { post } }, { by: theSecretary }),
    extensionRequested({ deadline: 'o1', to: '2024-05-20' }),
  );

const toPlanning = [
  deeds.submitted(),
  deeds.accepted(),
  deeds.triaged(),
  deeds.contained(),
  deeds.causesRecorded(),
];
const serious = () =>
  given(
    deeds.submitted({ seriousSuspected: true }),
    deeds.accepted(),
    deeds.triagedByTheSecretariat({ severity: 'serious' }),
    extensionRequested(),
  );
const extendingBy = (id: string, ...extendedBy: readonly ('promoter' | 'topManagement')[]) =>
  inForce({
    deadlines: defaultRuleset.deadlines.map((row) =>
      row.id === id ? { ...row, extendedBy: [...extendedBy] } : row,
    ),
  });

/** 期限延長. */
export const extensionRules: RulesOfAPhase = {
  ExtensionRequested: {
    permitted: {
      'causes and plan, by the handler': () => analysing().when(extensionRequested()),
      'an action, by its owner': () =>
        implementing().when(extensionRequested({ by: theColleague, deadline: 'a2' })),
      'the effect check': () => monitoring().when(extensionRequested(laterCheck)),
      'an obligation, by the section that owes it': () =>
        owing('urgentCheck').when(
          extensionRequested({ by: theNeighboursHead, deadline: 'o1', to: '2024-06-03' }),
        ),
    },
    refused: {
      asksForExtensions: {
        'the reporter': () => analysing().when(extensionRequested({ by: theReporter })),
        'a section that owes nothing': () =>
          analysing().when(extensionRequested({ by: theNeighboursHead })),
      },
      extendsAnOpenDeadline: {
        'an action that is not there': () =>
          implementing().when(extensionRequested({ deadline: 'a7' })),
        'an action that is done': () =>
          implementing()
            .after(deeds.actionCompleted())
            .when(extensionRequested({ deadline: 'a1' })),
        'causes and plan, once it is decided': () =>
          implementing().when(extensionRequested({ deadline: 'causesAndPlan' })),
        'the check of an effect that was judged': () =>
          preparing().when(extensionRequested(laterCheck)),
        'an effect check that has no day': () =>
          given(
            ...toPlanning,
            deeds.planSubmitted({ effectCheck: { afterNext: sealedText('The letters of April') } }),
            ...deeds.approvals(),
          ).when(extensionRequested(laterCheck)),
        'a statutory date': () =>
          owing('leakPromptReport', theLinks).when(
            extensionRequested({ deadline: 'o1', to: '2024-06-03' }),
          ),
        "an audit body's date": () =>
          owing('bodyAcceptance').when(extensionRequested({ deadline: 'o1', to: '2024-06-03' })),
        'an obligation that is met': () =>
          owing('urgentCheck')
            .after(deeds.obligationMet({ by: theNeighboursHead, answer: 'doesNotApply' }))
            .when(extensionRequested({ deadline: 'o1', to: '2024-06-03' })),
      },
      extendsToALaterDay: {
        'to an earlier day than it is due': () =>
          implementing().when(extensionRequested({ to: '2024-06-13' })),
        'until today, long after it was due': () =>
          analysing()
            .on('2024-12-02')
            .when(extensionRequested({ to: '2024-12-02' })),
      },
    },
  },
  ExtensionGranted: {
    permitted: {
      'an action’s first: the officer': () => requested().when(extensionGranted()),
      'causes and plan: the secretariat’s head': () =>
        analysing().after(extensionRequested()).when(extensionGranted()),
      'the effect check, beyond 12 months: the secretariat’s head': () =>
        monitoring().after(extensionRequested(laterCheck)).when(extensionGranted()),
      'an obligation: the officer of the case’s section': () =>
        urgentCheck().when(extensionGranted()),
      'any further: the quality manager': () =>
        requested()
          .after(extensionGranted(), extensionRequested({ to: '2024-07-10' }))
          .when(extensionGranted()),
      'of a serious case: the quality manager': () => serious().when(extensionGranted()),
      'a first one by the quality manager, who grants the further ones': () =>
        requested().when(extensionGranted({ by: theQualityManager })),
      'for less than was asked': () => requested().when(extensionGranted({ to: '2024-06-20' })),
      'of an action that a 変更起案 plans anew: it is the first again': () =>
        requested()
          .after(
            extensionGranted(),
            deeds.planSubmitted(),
            ...deeds.approvals(),
            extensionRequested(),
          )
          .when(extensionGranted({ by: theSectionHead })),
      'by whom the ruleset in force names': () =>
        requested()
          .withRulesetInForce(extendingBy('action', 'promoter'))
          .when(extensionGranted({ by: thePromoter })),
      'on paper': () => requested().when(onPaper(extensionGranted(), { typedBy: theHandler })),
    },
    refused: {
      ...signedOnly(requested, extensionGranted),
      grantsExtensions: {
        'the promoter': () => requested().when(extensionGranted({ by: thePromoter })),
        'the officer of another section': () =>
          requested().when(extensionGranted({ by: theNeighboursHead })),
      },
      extendsAsRequested: {
        'nobody asked for it': () => implementing().when(extensionGranted()),
        'longer than asked for': () => requested().when(extensionGranted({ to: '2024-07-12' })),
      },
      extendsAnOpenDeadline: {
        'the action was done meanwhile': () =>
          requested().after(deeds.actionCompleted()).when(extensionGranted()),
        'nobody may extend it any more': () =>
          requested().withRulesetInForce(extendingBy('action')).when(extensionGranted()),
      },
      extendsToALaterDay: {
        'it was moved further meanwhile': () =>
          requested()
            .after(
              deeds.planChanged({
                changes: [{ action: 'a1', dueOn: '2024-07-14' }],
                found: {
                  cityDay: FIRST_DAY,
                  ownersOnStaff: [],
                  ownersTransferred: [],
                  daysAfterDecided: [{ action: 'a1', days: 30 }],
                },
              }),
            )
            .when(extensionGranted()),
        'a day that has passed meanwhile': () =>
          requested().on('2024-07-01').when(extensionGranted()),
      },
      grantsNotOnesOwn: {
        'who asked, come to be section head': () =>
          requested().when(extensionGranted({ by: inThePostOf(theHandler, theSectionHead) })),
        'who owns the action': () =>
          implementing()
            .after(extensionRequested({ deadline: 'a2' }))
            .when(extensionGranted({ by: inThePostOf(theColleague, theSectionHead) })),
        'who handles the case, come to head the secretariat': () =>
          analysing()
            .after(extensionRequested({ by: thePromoter }))
            .when(extensionGranted({ by: inThePostOf(theHandler, theSecretariatHead) })),
        'whose other post 兼務 owes it': () =>
          urgentCheckBy(theNeighboursHead).when(
            extensionGranted({ by: alsoInThePostOf(theSectionHead, theNeighboursHead) }),
          ),
        'a member of the section that owes it, by a second post 兼務': () =>
          urgentCheck().when(
            extensionGranted({ by: alsoInThePostOf(theSectionHead, theNeighbour) }),
          ),
        'whose own unit owes it': () => urgentCheckBy(theSectionHead).when(extensionGranted()),
      },
      grantsAtTheRightLevel: {
        'causes and plan by the officer': () =>
          analysing()
            .after(extensionRequested())
            .when(extensionGranted({ by: theSectionHead })),
        'the effect check by the officer': () =>
          monitoring()
            .after(extensionRequested(laterCheck))
            .when(extensionGranted({ by: theSectionHead })),
        'an action by the secretariat’s head': () =>
          requested().when(extensionGranted({ by: theSecretariatHead })),
        'a further one by the officer': () =>
          requested()
            .after(extensionGranted(), extensionRequested({ to: '2024-07-10' }))
            .when(extensionGranted({ by: theSectionHead })),
        'of a serious case by the secretariat’s head': () =>
          serious().when(extensionGranted({ by: theSecretariatHead })),
      },
      staysWithinThirtyDaysOfTheDecidedDate: {
        'an action, 31 days after the decided date': () =>
          implementing()
            .after(extensionRequested({ to: '2024-07-15' }))
            .when(extensionGranted()),
        'an action that was moved by a 軽微な変更 before: in sum 31 days': () =>
          implementing()
            .after(
              deeds.planChanged(({ changes: [change], ...fact }) => ({
                ...fact,
                changes: [{ action: change?.action ?? 'a2', dueOn: '2024-06-28' }],
              })),
              extensionRequested({ by: theColleague, deadline: 'a2', to: '2024-07-15' }),
            )
            .when(extensionGranted()),
      },
    },
  },
  DueDatesMoved: {
    permitted: {
      'the end of a pause of the city': () => implementing().when(deeds.dueDatesMoved()),
      'also on hold': () => onHold().when(deeds.dueDatesMoved()),
    },
    refused: {
      isTheCityPause: {
        'another process': () => implementing().when(deeds.dueDatesMoved({ by: theDeadlines })),
      },
      movesOpenDatesLater: {
        'to an earlier day': () =>
          implementing().when(
            deeds.dueDatesMoved({ dates: [{ deadline: 'a1', dueOn: '2024-05-02' }] }),
          ),
        'of a date that is no longer to be kept': () =>
          implementing().when(
            deeds.dueDatesMoved({ dates: [{ deadline: 'causesAndPlan', dueOn: '2025-12-01' }] }),
          ),
      },
    },
  },
  ExtensionRefused: {
    permitted: {
      'the officer': () => requested().when(extensionRefused()),
      'the quality manager': () => requested().when(extensionRefused({ by: theQualityManager })),
    },
    refused: {
      ...signedOnly(requested, extensionRefused),
      grantsExtensions: {
        'the handler': () => requested().when(extensionRefused({ by: theHandler })),
      },
      refusesWhatWasRequested: {
        'nobody asked for it': () => implementing().when(extensionRefused()),
        'of another deadline': () =>
          reviewingEffect()
            .after(extensionRequested(laterCheck))
            .when(extensionRefused({ deadline: 'causesAndPlan' })),
      },
    },
  },
};
