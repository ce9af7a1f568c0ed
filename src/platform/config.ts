import type { z } from 'zod';
import { environmentSchema, variableNotes } from './environment';

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
  readonly logLevel: z.output<typeof environmentSchema>['ZESEI_LOG_LEVEL'];
}
/** The injection token of the settings. */
export const CONFIG = Symbol('Config');

/** One thing that is wrong in the environment. It never quotes a value: that may be a secret. */
export interface ConfigurationMistake {
  readonly variable: string;
  readonly problem: string;
  readonly whatToDo: string;
}

/** The environment is not as it must be; all that is wrong with it is named at once. */
export class ConfigurationError extends Error {
  readonly code = 'configuration';

  constructor(readonly mistakes: readonly ConfigurationMistake[]) {
    const lines = mistakes.map(
      ({ variable, problem, whatToDo }) => `  ${variable} ${problem}. ${whatToDo}`,
    );
    super(['The configuration is not valid:', ...lines].join('\n'));
    this.name = 'ConfigurationError';
  }
}

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
  throw new ConfigurationError([mistake('ZESEI_MASTER_KEY', 'is not set')]);
}

function mistakesOf(issue: z.core.$ZodIssue): ConfigurationMistake[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(environmentSchema.shape).join(', ');
    return issue.keys.map((variable) => ({
      variable,
      problem: 'is not a variable of Zesei',
      whatToDo: `Remove it or correct its name; there are ${known}.`,
    }));
  }
  const name = String(issue.path[0]);
  if (!isVariable(name)) throw new Error(`an issue with no variable: ${issue.message}`);
  return [mistake(name, issue.message)];
}

function mistake(variable: VariableName, problem: string): ConfigurationMistake {
  const takes = variableNotes.get(environmentSchema.shape[variable])?.takes ?? '';
  return { variable, problem, whatToDo: `Give it ${takes.replaceAll('`', '')}.` };
}
