import type { Text } from '../../../platform/language';

/** In which capacity someone of the cast acts. */
export const capacityTexts = {
  handler: { ja: '担当者', en: 'Handler' },
  actionOwner: { ja: '実施責任者', en: 'Action owner' },
  acting: (post: string, { ja, en }: Text): Text => ({
    ja: `${post}、${ja}として`,
    en: `${post}, as ${en.toLowerCase()}`,
  }),
} as const;
