import { wrongField } from '../platform/problem';
import { sealedTextsIn } from '../sealed-texts/fact-data';

/**
 * Throws `invalid-request`, at the `pointer` into the request, where what a fact says (undefined where
 * there is no such fact) has no sealed text at `field`.
 */
export function requireText(data: unknown, field: string, pointer: string): void {
  if (!sealedTextsIn(data).some((text) => text.pointer === field))
    throw wrongField(pointer, NO_SUCH_TEXT);
}

const NO_SUCH_TEXT = {
  ja: 'その記録に、この項目の文章はありません。',
  en: 'That fact has no such text.',
};
