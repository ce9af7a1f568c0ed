import { isWellFormed } from './plain-text';

// Tab, line feed and carriage return are all that a form's text needs. What turns the direction of
// writing round makes a text look like another one to who signs it.
const CONTROL = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** Something that can be seen: a text of zero-width characters alone is none. */
const VISIBLE = /[^\s\p{Cf}]/u;

/** Whether a text is one that a person can have typed and others can read. */
export const isTypedText = (text: string): boolean =>
  VISIBLE.test(text) && isWellFormed(text) && !CONTROL.test(text);
