import type { ProblemDocument } from '../problem-answer';
import {
  PROBLEM_CATALOGUE,
  type ProblemName,
  problemKind,
  problemType,
} from '../problem-catalogue';

const REFUSALS = {
  rules: [
    {
      name: 'deciderIsNeitherAuthorNorActionOwner',
      message:
        'Who wrote the plan or owns one of its actions cannot decide it. Someone else has to.',
    },
  ],
};

/** What some problems say beside what all do. */
const MEMBERS: Partial<Record<ProblemName, object>> = {
  'invalid-request': { errors: [{ pointer: '/reason', messages: ['At most 2000 characters.'] }] },
  'forbidden-by-rules': REFUSALS,
  'refused-by-rules': REFUSALS,
  'not-ready': { checks: [{ name: 'event-store', ready: false }] },
};

const documentOf = (name: ProblemName): ProblemDocument => ({
  type: problemType(name),
  title: problemKind(name).title.en,
  status: problemKind(name).status,
  detail: problemKind(name).whatToDo.en,
  instance: '/api/cases/018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55/decide-plan',
  correlationId: '018f2b6c-9a7b-7c11-b0d3-2f4e6a8c1d90',
  ...MEMBERS[name],
});

/** Every problem as it is answered, by its name: OpenAPI keeps once what many operations show. */
export const PROBLEM_EXAMPLES = Object.fromEntries(
  (Object.keys(PROBLEM_CATALOGUE) as ProblemName[]).map((name) => [
    name,
    { summary: problemKind(name).title.en, value: documentOf(name) },
  ]),
);
