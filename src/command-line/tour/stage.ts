import { addDays, type Day } from '../../calendar/day';
import type { Language, Text } from '../../platform/language';
import { HttpPerson, type Site } from './http-person';
import type { MovableClock } from './movable-clock';
import type { Narrator } from './printer';
import { atCityTime } from './schedule';
import { typedTexts } from './texts/typed';

/** Where a story is played: a running server, its clock, and who tells it. */
export class Stage {
  constructor(
    readonly site: Site,
    readonly clock: MovableClock,
    readonly narrator: Narrator,
    private readonly firstDay: Day,
    private readonly password: string,
  ) {}

  get language(): Language {
    return this.site.language;
  }

  /** The day so many days after the first. */
  day(offset: number): Day {
    return addDays(this.firstDay, offset);
  }

  /** Moves the clock on to a new scene. */
  scene(offset: number, time: string, title: Text): void {
    this.clock.moveTo(atCityTime(this.day(offset), time));
    this.narrator.scene(this.clock.now(), title);
  }

  /** Someone of the cast, just signed in. */
  enter(login: string): Promise<HttpPerson> {
    return HttpPerson.signIn(this.site, login, this.password);
  }

  /** What the people of the story type, in the language of the reader. */
  typed(name: keyof typeof typedTexts): string {
    return typedTexts[name][this.language];
  }
}
