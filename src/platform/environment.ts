import { z } from 'zod';
import type { Text } from './language';
import { isNetwork } from './network';

/** What the reference says of a variable, and what to tell who set it wrongly. */
export interface VariableNotes {
  readonly meaning: string;
  readonly takes: Text;
  readonly whenUnset: string;
  /** What is wrong with a value that is not taken. It never quotes the value, which may be a secret. */
  readonly mistake: Text;
}

/** The notes on each variable; `docs/reference/configuration.md` is held equal to them. */
export const variableNotes = z.registry<VariableNotes>();

/** How much may be logged, least first. */
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

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
  ZESEI_DATA: z
    .string()
    .default('.zesei')
    .register(variableNotes, {
      meaning: 'The folder of everything that this process keeps on disk.',
      takes: {
        ja: 'フォルダーのパス',
        en: 'a path',
      },
      whenUnset: '`.zesei` in the working folder',
      mistake: { ja: 'フォルダーのパスではありません', en: 'is no path' },
    }),
  ZESEI_EVENT_STORE: z
    .string()
    .refine((text) => text === 'embedded' || /^esdb(\+discover)?:\/\/[^/\s]+/.test(text))
    .default('embedded')
    .register(variableNotes, {
      meaning: 'Where the log of all facts is: in the data folder, or in EventStoreDB.',
      takes: {
        ja: '`embedded`、`esdb://ホスト:ポート?…` または `esdb+discover://ホスト:ポート?…`',
        en: '`embedded`, `esdb://host:port?…` or `esdb+discover://host:port?…`',
      },
      whenUnset: '`embedded`',
      mistake: {
        ja: 'embedded でも EventStoreDB のアドレスでもありません',
        en: 'is neither embedded nor an EventStoreDB address',
      },
    }),
  ZESEI_READ_MODELS: z
    .string()
    .refine((text) => text === 'sqlite' || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)))
    .default('sqlite')
    .register(variableNotes, {
      meaning: 'Where read models, credentials and text keys are kept.',
      takes: {
        ja: '`sqlite` または `postgres://ユーザー:パスワード@ホスト:ポート/データベース`',
        en: '`sqlite` or `postgres://user:password@host:port/database`',
      },
      whenUnset: '`sqlite`, files in the data folder',
      mistake: {
        ja: 'sqlite でも PostgreSQL のアドレスでもありません',
        en: 'is neither sqlite nor a PostgreSQL address',
      },
    }),
  ZESEI_MASTER_KEY: z
    .string()
    .transform((text, context) => {
      const key = decodeKey(text);
      if (key) return key;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    })
    .optional()
    .register(variableNotes, {
      meaning: 'The key under which the keys of all sealed texts are wrapped. Keep it apart.',
      takes: {
        ja: '無作為な32バイトを base64 か base64url で書いたもの（`openssl rand -base64 32` で作れます）',
        en: '32 random bytes in base64 or base64url, as from `openssl rand -base64 32`',
      },
      whenUnset: 'the server does not start; `zesei demo` makes one of its own',
      mistake: {
        ja: 'base64 か base64url で書いた32バイトではありません',
        en: 'is not 32 bytes in base64 or base64url',
      },
    }),
  ZESEI_TIME_ZONE: z
    .string()
    .refine(isTimeZone)
    .default('Asia/Tokyo')
    .register(variableNotes, {
      meaning: "The city's time zone: it decides what day it is.",
      takes: {
        ja: '`Asia/Tokyo` のような IANA の名前',
        en: 'an IANA name such as `Asia/Tokyo`',
      },
      whenUnset: '`Asia/Tokyo`',
      mistake: {
        ja: 'この環境で使えるタイムゾーンではありません',
        en: 'is no time zone known here',
      },
    }),
  ZESEI_PUBLIC_URL: z
    .string()
    .transform((text, context) => {
      const origin = originOf(text);
      if (origin !== undefined) return origin;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    })
    .optional()
    .register(variableNotes, {
      meaning: 'The address under which people reach Zesei. With https, cookies are `Secure`.',
      takes: {
        ja: 'パスの付かない `https://ホスト` または `http://ホスト:ポート`',
        en: '`https://host` or `http://host:port`, without a path',
      },
      whenUnset: 'plain HTTP on `HOST` and `PORT` is assumed',
      mistake: {
        ja: 'パスの付かない http(s) のアドレスではありません',
        en: 'is not an http(s) address without a path',
      },
    }),
  ZESEI_TRUST_PROXY: z
    .string()
    .transform((text, context) => {
      const networks = text.split(',').map((network) => network.trim());
      if (networks.every(isNetwork)) return networks;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    })
    .default([])
    .register(variableNotes, {
      meaning:
        'The reverse proxies before Zesei. From them, `X-Forwarded-For` says who asks; without it all sign-ins through a proxy count as from one address.',
      takes: {
        ja: 'コンマで区切ったアドレスやネットワーク（`10.0.0.5`、`192.168.0.0/24`、`::1` など）',
        en: 'addresses and networks with commas between, such as `10.0.0.5`, `192.168.0.0/24` or `::1`',
      },
      whenUnset: 'nobody is believed; whoever connects is who asks',
      mistake: {
        ja: 'アドレスやネットワークの並びではありません',
        en: 'is no list of addresses and networks',
      },
    }),
  ZESEI_LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .register(variableNotes, {
      meaning: 'How much is logged to standard output.',
      takes: {
        ja: LOG_LEVELS.map((level) => `\`${level}\``).join('、') + ' のいずれか',
        en: LOG_LEVELS.map((level) => `\`${level}\``).join(', '),
      },
      whenUnset: '`info`',
      mistake: { ja: 'ログの詳しさを表す語ではありません', en: 'is no log level' },
    }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .register(variableNotes, {
      meaning: 'The network address to listen on; `0.0.0.0` for all.',
      takes: {
        ja: 'アドレスまたはホスト名',
        en: 'an address or a host name',
      },
      whenUnset: '`127.0.0.1`',
      mistake: { ja: 'アドレスでもホスト名でもありません', en: 'is no address' },
    }),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535)
    .transform(Number)
    .default(3000)
    .register(variableNotes, {
      meaning: 'The port to listen on; `0` takes any that is free.',
      takes: {
        ja: '0 から 65535 までの整数',
        en: 'a whole number from 0 to 65535',
      },
      whenUnset: '`3000`',
      mistake: { ja: 'ポート番号ではありません', en: 'is no port number' },
    }),
});
