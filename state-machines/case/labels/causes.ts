import type { CaseFactData } from '../facts';
import type { Labels } from './of';

type Causes = CaseFactData<'CausesRecorded'>;
type Cause = Causes['causes'][number];

/** How causes were looked for. */
export const methodLabels: Labels<Causes['method']> = {
  fiveWhys: { ja: 'なぜなぜ分析', en: 'Five whys' },
  fishbone: { ja: '特性要因図', en: 'Fishbone diagram' },
  other: { ja: 'その他', en: 'Other' },
};

/** How deep a cause lies. */
export const causeLevelLabels: Labels<Cause['level']> = {
  direct: { ja: '直接原因', en: 'Direct cause' },
  root: { ja: '根本原因', en: 'Root cause' },
};

/** How sure a cause is. */
export const standingLabels: Labels<Cause['standing']> = {
  verified: { ja: '検証済', en: 'Verified' },
  presumed: { ja: '推定', en: 'Presumed' },
  undeterminable: { ja: '特定不能', en: 'Cannot be determined' },
};
