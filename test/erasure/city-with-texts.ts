import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { City, type CityOptions } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, TYPED } from '../city/life';
import type { Answer } from '../city/staff';
import { receivedVoice, repliedVoice, SAID, signVoice, voiceCommand } from '../city/voice-of';

/** Who proposes an erasure in 市民課, and who decides on it. */
export const PROPOSES = 'shimin-kacho';
export const DECIDES = 'soumu-kacho';

/** What people typed into the case of `cityWithTexts`, and what the citizen said and was told. */
export const CASE_TEXTS: readonly string[] = [
  TYPED.whatHappened,
  TYPED.containment,
  TYPED.sharedSummary,
  TYPED.directCause,
  TYPED.directCauseHow,
  TYPED.escape,
  TYPED.rootCause,
  TYPED.reason,
  TYPED.procedure,
  TYPED.training,
  TYPED.criterion,
  TYPED.measure,
  TYPED.evidence,
];
export const VOICE_TEXTS: readonly string[] = [SAID.letter, SAID.name, SAID.contact, SAID.reply];

export const PROPOSAL = {
  everything: true,
  ground: 'suspensionOfUse',
  reason: '四月六日の利用停止決定による。',
} as const;

/** One text of a case alone. */
export const ONE_TEXT = {
  texts: [{ revision: 0, field: '/whatHappened' }],
  ground: 'enteredInError',
  reason: '別の人の電話番号を書いたため。',
} as const;

/** A city with a case whose plan is carried out, and a voice that was answered. */
export async function cityWithTexts(options: CityOptions = {}) {
  const city = await City.open(options);
  const caseId = (await aCase(city, 'firstDone')).body.id;
  const voiceId = (await receivedVoice(city)).body.id;
  await repliedVoice(city, voiceId);
  return { city, caseId, voiceId };
}

/** The decision on what was proposed for a case; a repeat of the same command under the same key. */
export async function decideCase(city: City, caseId: string): Promise<Answer> {
  return (await city.staff(DECIDES)).sign(caseId, 'decide-erasure');
}

/** Everything that a case holds is erased: proposed by one, decided by another. */
export async function eraseCase(city: City, caseId: string, proposal: object = PROPOSAL) {
  const proposer = await city.staff(PROPOSES);
  accepted(await proposer.command(caseId, 'propose-erasure', proposal));
  return accepted(await decideCase(city, caseId));
}

/** The same for a voice: its sender, the letter, and what was answered. */
export async function eraseVoice(city: City, voiceId: string, proposal: object = PROPOSAL) {
  accepted(await voiceCommand(city, PROPOSES, voiceId, 'propose-erasure', proposal));
  return accepted(await signVoice(city, DECIDES, voiceId, 'decide-erasure'));
}

export function accepted(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}

/** Waits until none of the texts is in the answers. */
export const untilGone = (ask: () => Promise<string>, texts: readonly string[]) =>
  eventually('an answer without what was erased', async () => {
    const told = await ask();
    return texts.some((text) => told.includes(text)) ? undefined : told;
  });

/** Whatever the API answers about a case, now, as of each revision, and in lists; to who sees it whole. */
export async function allAnswersAbout(city: City, caseId: string): Promise<string> {
  const reader = await city.staff('kikaku-kacho');
  const now = await reader.get(`/api/cases/${caseId}`);
  const paths = [
    ...Array.from(
      { length: now.body.revision + 1 },
      (_, n) => `/api/cases/${caseId}?revision=${n}`,
    ),
    `/api/cases/${caseId}?at=${encodeURIComponent(city.now.toISOString())}`,
    `/api/cases/${caseId}/history?limit=100`,
    `/api/cases/${caseId}/deadlines`,
    ...LISTS.map((list) => `/api/${list}`),
    `/api/cases?at=${encodeURIComponent(city.now.toISOString())}`,
  ];
  return told(city, ['kikaku-kacho', 'shimin-kakaricho'], paths, now);
}

const LISTS = [
  'cases',
  'tasks',
  'obligations',
  'exceptions',
  'decisions-in-absence',
  'unconfirmed-decisions',
  'voices',
  'reports/occurrences',
] as const;

/** The same about a voice. */
export async function allAnswersAboutVoice(city: City, voiceId: string): Promise<string> {
  const reader = await city.staff('kikaku-jimukyoku');
  const now = await reader.get(`/api/voices/${voiceId}`);
  const number = encodeURIComponent(now.body.number ?? '');
  return told(
    city,
    ['kikaku-jimukyoku'],
    [
      `/api/voices/${voiceId}/history?limit=100`,
      '/api/voices',
      `/api/voices/by-number/${number}/progress`,
    ],
    now,
  );
}

async function told(
  city: City,
  logins: readonly string[],
  paths: readonly string[],
  first: Answer,
): Promise<string> {
  const answers = [first];
  for (const login of logins)
    for (const path of paths) answers.push(await (await city.staff(login)).get(path));
  const failed = answers.filter(({ status }) => status >= 300);
  if (failed.length > 0) throw new Error(JSON.stringify(failed.map(({ body }) => body)));
  return JSON.stringify(answers.map(({ body }) => body));
}

/** Which of the texts stand in some file of the city's folder, in UTF-8 as people typed them. */
export function foundInFiles({ folder }: City, texts: readonly string[]): string[] {
  const files = readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return texts.filter((text) => files.some((file) => file.includes(text)));
}

/** All wrapped keys as the city's key store holds them, by the ids of the keys. */
export function wrappedKeys({ folder }: City): ReadonlyMap<string, string | null> {
  const database = new Database(join(folder.path, 'keys.db'), { readonly: true });
  try {
    const rows = database.prepare('select id, wrapped from text_keys').all([]) as {
      id: string;
      wrapped: string | null;
    }[];
    return new Map(rows.map(({ id, wrapped }) => [id, wrapped]));
  } finally {
    database.close();
  }
}

/** A backup of the key store beside the running server; calling the answer brings it back once that is stopped. */
export function backedUpKeys({ folder }: City): () => void {
  const file = join(folder.path, 'keys.db');
  const copy = join(folder.path, 'keys.backup');
  const database = new Database(file);
  database.prepare('vacuum into ?').run([copy]);
  database.close();
  return () => {
    for (const beside of ['', '-wal', '-shm']) rmSync(file + beside, { force: true });
    renameSync(copy, file);
  };
}
