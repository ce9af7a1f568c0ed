import { z } from 'zod';
import { LIMITS } from './limits';

/**
 * One line that everybody may read and that stands in the log in clear: neither blank nor longer than
 * a line, without control characters and halves of characters.
 */
export const PUBLIC_LINE = new RegExp(String.raw`^(?=.*\S)[^\p{Cc}\p{Cs}]{1,${LIMITS.line}}$`, 'u');

export const publicLine = z.string().regex(PUBLIC_LINE);
