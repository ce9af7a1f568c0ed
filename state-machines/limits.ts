/** The limits of every size in a fact, in characters or items. The HTTP edge takes them from here. */
export const LIMITS = {
  /** A line: a summary, a measure, a person's name. */
  line: 200,
  /** A paragraph: a reason, an action, a cause. */
  paragraph: 2_000,
  /** A page or two: what happened, what was measured. */
  page: 10_000,
  actions: 30,
  causes: 30,
  evidence: 20,
  steps: 20,
  signed: 200,
  /** 軽微な変更 and changed criteria of one decided plan: all of them are shown and signed. */
  planChanges: 40,
  /** Named one by one in one erasure; more than these, and all that a case holds, go by revision. */
  erasedTexts: 100,
  /** Of one case, at one time. */
  openDeadlines: 500,
  /** Cases that come from one letter, or are about it. */
  casesOfAVoice: 100,
  /** What one case may owe beside its actions at one time, and over its whole life. */
  openObligations: 60,
  obligations: 300,
  unitLevels: 8,
  roles: 12,
  /** 兼務: of one person, on one day. */
  postsOfAPerson: 10,
  /** Of one post, on one day. */
  holders: 1_000,
  /** Of one 発令 list. */
  transfers: 1_000,
  /** Units that another one succeeded, directly or through others. */
  predecessors: 100,
} as const;
