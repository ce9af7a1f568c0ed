import { FONT } from './sizes';

/** How the picture looks: no font of its own, but the first of these that the reader has. */
export const STYLE = `
svg { font-family: "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic", Meiryo, sans-serif; }
text { fill: #1f2937; font-size: ${FONT.text}px; }
.title { font-size: ${FONT.title}px; font-weight: 700; }
.heading { font-size: ${FONT.heading}px; font-weight: 700; }
.rule { font-size: ${FONT.rule}px; fill: #64748b; }
.frame { fill: #f8fafc; stroke: #94a3b8; stroke-dasharray: 6 4; }
.over { paint-order: stroke; stroke: #eef4fb; stroke-width: 5px; stroke-linejoin: round; }
.phase { fill: #e0ecf8; stroke: #8fb0d3; }
.region { fill: #f1f6fc; stroke: #8fb0d3; stroke-dasharray: 4 3; }
.step { fill: #ffffff; stroke: #4b6b8f; stroke-width: 1.5; }
.mark, .history { fill: #ffffff; stroke: #4b6b8f; }
.end { fill: #e5e7eb; stroke: #6b7280; stroke-width: 1.5; }
.panel { fill: #fffbeb; stroke: #d6b656; }
.arrow { fill: none; stroke: #475569; stroke-width: 1.3; }
.tip { fill: #475569; }
.under { fill: #ffffff; fill-opacity: 0.88; }
.seal { fill: none; stroke: #c2410c; }
.sealed { fill: #c2410c; font-size: 10px; }
`;
