import type { Ruleset } from '../../state-machines/ruleset/schema';
import type { FactView } from '../history/fact-view';
import type { Language, Text } from '../platform/language';
import { localise } from '../platform/localise';
import { factTitleTexts } from './texts/fact-titles';

/** What titles are made with. */
export interface TitleWording {
  readonly language: Language;
  readonly obligationKinds: Ruleset['obligationKinds'];
  /** What a person is called. */
  readonly nameOf: (person: string) => string;
}

/** The members that a title is made of, where a fact has them. */
interface Titled {
  readonly obligation?: { readonly id: string; readonly kind: string };
  readonly id?: string;
  readonly onPaper?: { readonly decidedBy: { readonly person: string } };
  readonly inAbsence?: object;
}

const CONCERNS_ONE = ['ObligationMoved', 'ObligationMet', 'ObligationWaived'];

/**
 * What a fact is called in a history that is told up to some point, such as 決裁（代決）,
 * 義務の発生（第一報）, 実施確認（紙・the decider's name・後日入力・未追認).
 *
 * @param facts all of the history, from the first fact on
 */
export function factTitles(
  facts: readonly FactView[],
  { language, obligationKinds, nameOf }: TitleWording,
): (fact: FactView) => string {
  const kinds = new Map<string, string>();
  const confirmed = new Set<unknown>();
  for (const { type, data } of facts) {
    const { obligation } = data as Titled;
    if (obligation !== undefined) kinds.set(obligation.id, obligation.kind);
    if (type === 'PaperDecisionConfirmed') confirmed.add(data.revision);
  }
  const kindOf = ({ type, data }: FactView): Text | undefined => {
    const { obligation, id = '' } = data as Titled;
    const kind = obligation?.kind ?? (CONCERNS_ONE.includes(type) ? kinds.get(id) : undefined);
    return obligationKinds.find((one) => one.id === kind)?.label;
  };
  return (fact) => {
    const { onPaper, inAbsence } = fact.data as Titled;
    const kind = kindOf(fact);
    const details = [
      ...(kind === undefined ? [] : [kind]),
      ...(inAbsence === undefined ? [] : [factTitleTexts.inAbsence]),
      ...(onPaper === undefined
        ? []
        : [
            factTitleTexts.onPaper(nameOf(onPaper.decidedBy.person)),
            confirmed.has(fact.revision) ? factTitleTexts.confirmed : factTitleTexts.notConfirmed,
          ]),
    ].map((text) => text[language]);
    const label = String(localise(fact.label, language));
    return details.length === 0 ? label : factTitleTexts.detailed(label, details)[language];
  };
}
