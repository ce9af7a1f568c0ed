import type { z } from 'zod';
import { environmentSchema, variableNotes, type VariableNotes } from './environment';
import type { Text } from './language';

/** The settings of one process. */
export interface Config {
  readonly dataFolder: string;
  /** `embedded`, or a connection string of EventStoreDB. */
  readonly eventStore: string;
  /** `sqlite`, or the URL of a PostgreSQL database. */
  readonly readModels: string;
  /** 32 bytes; see `requireMasterKey`. */
  readonly masterKey: Buffer | undefined;
  readonly timeZone: string;
  readonly host: string;
  readonly port: number;
  /** An origin, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** The addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: z.output<typeof environmentSchema>['ZESEI_LOG_LEVEL'];
}
/** The injection token of the settings. */
export const CONFIG = Symbol('Config');

/** One thing that is wrong in the environment. It never quotes a value: that may be a secret. */
export interface ConfigurationMistake {
  readonly variable: string;
  readonly problem: Text;
  readonly whatToDo: Text;
}

/** The environment is not as it must be; all that is wrong with it is named at once. */
export class ConfigurationError extends Error {
  readonly code = 'configuration';

  constructor(readonly mistakes: readonly ConfigurationMistake[]) {
    const lines = mistakes.map(
      ({ variable, problem, whatToDo }) => `  ${variable} ${problem.en}. ${whatToDo.en}`,
    );
    super(['The configuration is not valid:', ...lines].join('\n'));
    this.name = 'ConfigurationError';
  }
}

const NOT_SET: Text = { ja: '設定されていません', en: 'is not set' };

type VariableName = keyof typeof environmentSchema.shape;
const isVariable = (name: string): name is VariableName => name in environmentSchema.shape;

/**
 * Reads the settings from the environment. An empty variable counts as unset; a `ZESEI_…` variable
 * that is none of ours is a mistake, since it is most likely one of ours misspelt.
 *
 * @throws ConfigurationError naming every mistake
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const ours = Object.entries(env).filter(
    ([name, value]) => (name.startsWith('ZESEI_') || isVariable(name)) && (value ?? '') !== '',
  );
  const parsed = environmentSchema.safeParse(Object.fromEntries(ours));
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.flatMap(mistakesOf));
  const values = parsed.data;
  return {
    dataFolder: values.ZESEI_DATA,
    eventStore: values.ZESEI_EVENT_STORE,
    readModels: values.ZESEI_READ_MODELS,
    masterKey: values.ZESEI_MASTER_KEY,
    timeZone: values.ZESEI_TIME_ZONE,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.ZESEI_PUBLIC_URL,
    trustedProxies: values.ZESEI_TRUST_PROXY,
    logLevel: values.ZESEI_LOG_LEVEL,
  };
}

/**
 * The master key, for whatever cannot run without it.
 *
 * @throws ConfigurationError if none is set
 */
export function requireMasterKey(config: Pick<Config, 'masterKey'>): Buffer {
  if (config.masterKey) return config.masterKey;
  throw new ConfigurationError([mistake('ZESEI_MASTER_KEY', NOT_SET)]);
}

function mistakesOf(issue: z.core.$ZodIssue): ConfigurationMistake[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(environmentSchema.shape).join(', ');
    return issue.keys.map((variable) => ({
      variable,
      problem: { ja: 'Zesei の設定項目ではありません', en: 'is not a variable of Zesei' },
      whatToDo: {
        ja: `取り除くか、名前を直してください。設定項目は ${known} です。`,
        en: `Remove it or correct its name; there are ${known}.`,
      },
    }));
  }
  const name = String(issue.path[0]);
  if (!isVariable(name)) throw new Error(`an issue with no variable: ${issue.message}`);
  return [mistake(name, notesOn(name).mistake)];
}

function mistake(variable: VariableName, problem: Text): ConfigurationMistake {
  const { takes } = notesOn(variable);
  const plain = (text: string) => text.replaceAll('`', '');
  return {
    variable,
    problem,
    whatToDo: { ja: `${plain(takes.ja)}を指定してください。`, en: `Give it ${plain(takes.en)}.` },
  };
}

function notesOn(variable: VariableName): VariableNotes {
  const notes = variableNotes.get(environmentSchema.shape[variable]);
  if (notes === undefined) throw new Error(`${variable} has no notes`);
  return notes;
}
