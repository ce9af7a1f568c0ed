import { Injectable } from '@nestjs/common';
import type { DecisionRate, ListedDecision } from '../../read-models/decisions/queries';
import { ReadModels } from '../../read-models/read-models';
import { unitLabels } from '../../read-models/units/queries';
import { Unsealing } from '../../read-models/unsealing';
import { BriefCases } from './brief-cases';
import type { PersonAnswer } from './case-list.dto';
import type {
  DecisionRateAnswer,
  ListedDecisionAnswer,
  ListedDecisionInAbsenceAnswer,
  ListedExceptionAnswer,
  UnconfirmedDecisionAnswer,
} from './decision-lists.dto';

type DecisionFields = Pick<ListedDecisionAnswer, keyof ListedDecisionAnswer>;

/** Rows of decisions with the names of those in them at hand. */
interface Readable {
  decision(row: ListedDecision): DecisionFields;
  person(id: string): PersonAnswer;
}

/** Makes rows of unusual decisions readable. What is not unusual in the way asked for is left out. */
@Injectable()
export class ListedDecisions {
  constructor(
    private readonly readModels: ReadModels,
    private readonly unsealing: Unsealing,
    private readonly cases: BriefCases,
  ) {}

  /** 特例 */
  async exceptions(
    rows: readonly ListedDecision[],
    today: string,
  ): Promise<ListedExceptionAnswer[]> {
    const reasons = await this.unsealing.exceptionReasons(rows);
    const readable = await this.#readable(rows, today);
    return rows.flatMap((row) => {
      const { exception_rule, countersign_by, countersigned_on, countersigned_by } = row;
      if (exception_rule === null || countersign_by === null) return [];
      return {
        ...readable.decision(row),
        rule: exception_rule,
        reason: reasons.get(`${row.case_id}@${row.revision}`) ?? null,
        countersignBy: countersign_by,
        countersignedOn: countersigned_on,
        countersignedBy: countersigned_by === null ? null : readable.person(countersigned_by),
        overdue: countersigned_on === null && countersign_by < today,
      };
    });
  }

  /** 代決 */
  async inAbsence(
    rows: readonly ListedDecision[],
    today: string,
  ): Promise<ListedDecisionInAbsenceAnswer[]> {
    const readable = await this.#readable(rows, today);
    return rows.flatMap((row) => {
      const { step, absence, absent_person, absent_post, read_on } = row;
      if (step === null || absence === null || absent_person === null || absent_post === null)
        return [];
      return {
        ...readable.decision(row),
        step,
        absent: readable.person(absent_person),
        absentPost: absent_post,
        absence,
        readOn: read_on,
      };
    });
  }

  /** 後日入力・未追認 */
  async unconfirmed(
    rows: readonly ListedDecision[],
    today: string,
  ): Promise<UnconfirmedDecisionAnswer[]> {
    const readable = await this.#readable(rows, today);
    return rows.flatMap((row) => {
      const { typed_by, confirm_by } = row;
      if (typed_by === null || confirm_by === null) return [];
      return {
        ...readable.decision(row),
        typedBy: readable.person(typed_by),
        confirmBy: confirm_by,
        overdue: confirm_by < today,
      };
    });
  }

  async rates(rates: readonly DecisionRate[], today: string): Promise<DecisionRateAnswer[]> {
    const ids = rates.map(({ section }) => section);
    const units = await this.readModels.read((tables) => unitLabels(tables, ids, today));
    return rates.map(({ section, decisions, unusual }) => ({
      section: { id: section, name: units.get(section)?.name ?? null },
      decisions,
      unusual,
    }));
  }

  async #readable(rows: readonly ListedDecision[], today: string): Promise<Readable> {
    const cases = await this.cases.answers(
      rows.map(({ case_section, ...row }) => ({ ...row, section: case_section })),
      today,
    );
    const sections = rows.map(({ section }) => section);
    const units = await this.readModels.read((tables) => unitLabels(tables, sections, today));
    const persons = rows
      .flatMap(({ person, typed_by, countersigned_by, absent_person }) => [
        person,
        typed_by,
        countersigned_by,
        absent_person,
      ])
      .filter((person) => person !== null);
    const names = await this.unsealing.namesOf(this.readModels, persons);
    const person = (id: string): PersonAnswer => ({ id, name: names.get(id) ?? null });
    return {
      person,
      decision: (row) => ({
        fact: row.fact,
        revision: row.revision,
        at: row.at,
        decidedOn: row.decided_on,
        decidedBy: person(row.person),
        post: row.post,
        section: { id: row.section, name: units.get(row.section)?.name ?? null },
        case: cases.of({ ...row, section: row.case_section }),
      }),
    };
  }
}
