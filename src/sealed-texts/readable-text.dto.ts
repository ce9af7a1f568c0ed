import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Text } from '../platform/language';

/** Why a text cannot be read. */
const UNREADABLE = ['erased', 'key-missing', 'damaged'] as const;
type WhyUnreadable = (typeof UNREADABLE)[number];

/** What stands in the place of a text that nobody can read any more. */
export class UnreadableText {
  /**
   * `erased`: its key was destroyed by a decision. `key-missing`: the key store lacks its key, such as
   * after an older one was restored. `damaged`: the text or its key was changed.
   */
  @ApiProperty({ enum: UNREADABLE })
  readonly unreadable: WhyUnreadable;
  /** What a reader is shown instead: 消去済. */
  @ApiProperty({ type: String })
  readonly label: Text | string;
}

/** A text for a reader, or what stands in its place. */
export type ReadableText = string | UnreadableText;

const LABELS: Readonly<Record<WhyUnreadable, Text>> = {
  erased: { ja: '消去済', en: 'Erased' },
  'key-missing': { ja: '鍵がないため読めません', en: 'Unreadable: its key is missing' },
  damaged: { ja: '壊れているため読めません', en: 'Unreadable: it is damaged' },
};

export const unreadable = (why: WhyUnreadable): UnreadableText => ({
  unreadable: why,
  label: LABELS[why],
});

export const isUnreadable = (value: unknown): value is UnreadableText =>
  typeof value === 'object' &&
  value !== null &&
  UNREADABLE.some((why) => why === Reflect.get(value, 'unreadable'));

/** The text itself, where only a readable one is of use; null for any that is not. */
export const textOrNull = (text: ReadableText): string | null => (isUnreadable(text) ? null : text);

/** A field of an answer that holds a text for a reader; its class names `UnreadableText` as well. */
export const ApiReadableText = ({ nullable = false, required = true } = {}): PropertyDecorator =>
  ApiProperty({
    oneOf: [{ type: 'string' }, { $ref: getSchemaPath(UnreadableText) }],
    nullable,
    required,
  });
