import { Injectable } from '@nestjs/common';
import type { Language } from '../platform/language';
import { drawingOf } from './drawing';
import { layOut } from './layout';
import { pictureOf } from './picture';
import { caseStatechart, type StatechartData } from './statechart-data';

/** A statechart drawn as SVG, in one language. */
export async function drawStatechart(data: StatechartData, language: Language): Promise<string> {
  const drawing = drawingOf(data, language);
  return pictureOf(drawing, await layOut(drawing));
}

/** The picture of the statechart of a case: drawn when it is first asked for, then kept. */
@Injectable()
export class StatechartPictures {
  readonly #drawn = new Map<Language, Promise<string>>();

  /** Rejects where it cannot be drawn; the next who asks has it drawn anew. */
  of(language: Language): Promise<string> {
    const kept = this.#drawn.get(language);
    if (kept !== undefined) return kept;
    const drawing = drawStatechart(caseStatechart, language).catch((error: unknown) => {
      this.#drawn.delete(language);
      throw error;
    });
    this.#drawn.set(language, drawing);
    return drawing;
  }
}
