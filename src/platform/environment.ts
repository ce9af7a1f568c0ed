import { z } from 'zod';

/** What the reference says of a variable, and what to tell who set it wrongly. */
export interface VariableNotes {
  readonly meaning: string;
  readonly takes: string;
  readonly whenUnset: string;
}

/** The notes on each variable; `docs/reference/configuration.md` is held equal to them. */
export const variableNotes = z.registry<VariableNotes>();

/** How much may be logged, least first. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** The 32 bytes of a key written in base64 or base64url, or undefined for anything else. */
export function decodeKey(text: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 ? bytes : undefined;
}

const originOf = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, href } = new URL(text);
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined;
};

/** Every environment variable that Zesei reads. */
export const environmentSchema = z.strictObject({
  ZESEI_DATA: z.string().default('.zesei').register(variableNotes, {
    meaning: 'The folder of everything that this process keeps on disk.',
    takes: 'a path',
    whenUnset: '`.zesei` in the working folder',
  }),
  ZESEI_EVENT_STORE: z
    .string()
    .refine((text) => text === 'embedded' || /^esdb(\+discover)?:\/\/[^/\s]+/.test(text), {
      error: 'is neither embedded nor an EventStoreDB address',
    })
    .default('embedded')
    .register(variableNotes, {
      meaning: 'Where the log of all facts is: in the data folder, or in EventStoreDB.',
      takes: '`embedded`, `esdb://host:port?…` or `esdb+discover://host:port?…`',
      whenUnset: '`embedded`',
    }),
  ZESEI_READ_MODELS: z
    .string()
    .refine(
      (text) => text === 'sqlite' || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)),
      { error: 'is neither sqlite nor a PostgreSQL address' },
    )
    .default('sqlite')
    .register(variableNotes, {
      meaning: 'Where read models, credentials and text keys are kept.',
      takes: '`sqlite` or `postgres://user:password@host:port/database`',
      whenUnset: '`sqlite`, files in the data folder',
    }),
  ZESEI_MASTER_KEY: z
    .string()
    .transform((text, context) => {
      const key = decodeKey(text);
      if (key) return key;
      context.addIssue({ code: 'custom', message: 'is not 32 bytes in base64 or base64url' });
      return z.NEVER;
    })
    .optional()
    .register(variableNotes, {
      meaning: 'The key under which the keys of all sealed texts are wrapped. Keep it apart.',
      takes: '32 random bytes in base64 or base64url, as from `openssl rand -base64 32`',
      whenUnset: 'the server does not start; `zesei demo` makes one of its own',
    }),
  ZESEI_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'is no time zone known here' })
    .default('Asia/Tokyo')
    .register(variableNotes, {
      meaning: "The city's time zone: it decides what day it is.",
      takes: 'an IANA name such as `Asia/Tokyo`',
      whenUnset: '`Asia/Tokyo`',
    }),
  ZESEI_PUBLIC_URL: z
    .string()
    .transform((text, context) => {
      const origin = originOf(text);
      if (origin !== undefined) return origin;
      context.addIssue({ code: 'custom', message: 'is not an http(s) address without a path' });
      return z.NEVER;
    })
    .optional()
    .register(variableNotes, {
      meaning: 'The address under which people reach Zesei. With https, cookies are `Secure`.',
      takes: '`https://host` or `http://host:port`, without a path',
      whenUnset: 'plain HTTP on `HOST` and `PORT` is assumed',
    }),
  ZESEI_LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: 'is no log level' })
    .default('info')
    .register(variableNotes, {
      meaning: 'How much is logged to standard output.',
      takes: LOG_LEVELS.map((level) => `\`${level}\``).join(', '),
      whenUnset: '`info`',
    }),
  HOST: z.string().default('127.0.0.1').register(variableNotes, {
    meaning: 'The network address to listen on; `0.0.0.0` for all.',
    takes: 'an address or a host name',
    whenUnset: '`127.0.0.1`',
  }),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: 'is no port number',
    })
    .transform(Number)
    .default(3000)
    .register(variableNotes, {
      meaning: 'The port to listen on; `0` takes any that is free.',
      takes: 'a whole number from 0 to 65535',
      whenUnset: '`3000`',
    }),
});
