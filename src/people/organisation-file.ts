import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  visit,
} from 'yaml';
import { z } from 'zod';
import { organisationId, POST_KINDS, UNIT_LEVELS } from '../../state-machines/actor';
import { day } from '../../state-machines/fact';
import { LIMITS } from '../../state-machines/limits';
import { DESIGNATED_ROLES, POST_ROLES, unitCode } from '../../state-machines/organisation/facts';
import { LOGIN } from './accounts';
import { isTypedText } from '../sealed-texts/typed-text';
import { formText } from './organisation-file-form';
import { fileMistake, OrganisationFileError, type FileMistake } from './organisation-file-mistakes';

/** One line that can be read. */
const name = z
  .string()
  .max(LIMITS.line)
  .regex(/^[^\p{Cc}]+$/u)
  .refine(isTypedText);

const holding = z.strictObject({
  post: organisationId,
  from: day.optional(),
  until: day.optional(),
});

/**
 * An organisation in one readable file: units, posts, people and designations. `from` at the top
 * counts for every line that says no other.
 */
const organisationFileSchema = z.strictObject({
  from: day,
  units: z
    .array(
      z.strictObject({
        id: organisationId,
        name,
        level: z.enum(UNIT_LEVELS),
        parent: organisationId.optional(),
        code: unitCode.optional(),
        from: day.optional(),
      }),
    )
    .min(1),
  posts: z.array(
    z.strictObject({
      id: organisationId,
      unit: organisationId,
      kind: z.enum(POST_KINDS),
      title: name,
      roles: z.array(z.enum(POST_ROLES)).max(LIMITS.roles).optional(),
      from: day.optional(),
    }),
  ),
  people: z.array(
    z.strictObject({
      id: organisationId,
      name,
      contact: name.optional(),
      /** Who has none cannot sign in. */
      login: z.string().regex(LOGIN).optional(),
      /** Posts held: by id, or with dates. */
      posts: z.array(z.union([organisationId, holding])),
    }),
  ),
  designations: z.array(
    z.strictObject({
      id: organisationId,
      person: organisationId,
      role: z.enum(DESIGNATED_ROLES),
      unit: organisationId.optional(),
      from: day.optional(),
      until: day,
    }),
  ),
});

export type OrganisationFileContent = z.infer<typeof organisationFileSchema>;

/** A place in the file: `['people', 3, 'login']`. */
export type FilePath = readonly (string | number)[];

/** An organisation file that is in the right form, and where in it each thing stands. */
export interface OrganisationFile {
  readonly content: OrganisationFileContent;
  /** The line of a place, counted from 1; of what surrounds it where it is left out. */
  lineOf(path: FilePath): number;
}

/** Reads the text of an organisation file. Throws `OrganisationFileError`. */
export function readOrganisationFile(text: string): OrganisationFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0)
    throw new OrganisationFileError(
      document.errors.map(({ pos, message }) => {
        const detail = message.split('\n', 1)[0] ?? message;
        return fileMistake('notReadable', [], lineAt(pos[0]), { ja: detail, en: detail });
      }),
    );
  const lineOf = (path: FilePath): number => lineAt(offsetOf(document.contents, path));
  const value = valueOf(document, lineAt);
  const parsed = organisationFileSchema.safeParse(value, inEnglish);
  if (parsed.success) return { content: parsed.data, lineOf };
  const inJapaneseToo = organisationFileSchema.safeParse(value, inJapanese).error;
  throw new OrganisationFileError(
    parsed.error.issues.map((issue, index) => {
      const innermost = innermostOf(issue);
      const japanese = inJapaneseToo?.issues[index];
      const ja = japanese ? innermostOf(japanese).message : innermost.message;
      const detail = formText(innermost, value) ?? { ja, en: innermost.message };
      return outOfForm(innermost, detail, lineOf);
    }),
  );
}

/** What the file says, aliases followed. Throws `OrganisationFileError` where they lead nowhere, or too far. */
function valueOf(document: Document, lineAt: (offset: number) => number): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const { message } = error;
    const line = lineAt(offsetOfAlias(document));
    throw new OrganisationFileError([
      fileMistake('notReadable', [], line, { ja: message, en: message }),
    ]);
  }
}

/** Of the first alias that leads nowhere, else of the first one. */
function offsetOfAlias(document: Document): number {
  let first: Node | undefined;
  let unresolved: Node | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      first ??= alias;
      if (alias.resolve(document) === undefined) unresolved ??= alias;
    },
  });
  return startOf(unresolved ?? first);
}

const inEnglish = { error: z.locales.en().localeError };
const inJapanese = { error: z.locales.ja().localeError };

/** Of alternatives that all fail, the one that was meant: it fails inside and not as a whole. */
function innermostOf(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const meant = issue.errors.find((alternative) =>
    alternative.every(({ path }) => path.length > 0),
  );
  const [first] = meant ?? [];
  return first ? innermostOf({ ...first, path: [...issue.path, ...first.path] }) : issue;
}

function outOfForm(
  issue: z.core.$ZodIssue,
  detail: { ja: string; en: string },
  lineOf: OrganisationFile['lineOf'],
): FileMistake {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path.filter((part) => typeof part !== 'symbol'), ...unknownKey];
  return fileMistake('notInForm', path, lineOf(path), detail);
}

/** Where something begins in the text; of a member of a mapping, its key. */
function offsetOf(node: unknown, path: FilePath): number {
  const [part, ...rest] = path;
  const own = startOf(node);
  if (part === undefined) return own;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
    if (!pair) return own;
    return rest.length === 0 ? startOf(pair.key) : offsetOf(pair.value, rest);
  }
  const item = isSeq(node) && typeof part === 'number' ? node.items[part] : undefined;
  return item === undefined ? own : offsetOf(item, rest);
}

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
