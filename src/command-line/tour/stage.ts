import { cityDay } from '../../calendar/city-day';
import { addDays, type Day } from '../../calendar/day';
import type { Language, Text } from '../../platform/language';
import { HttpPerson, type Site } from './http-person';
import type { MovableClock } from './movable-clock';
import type { Narrator } from './printer';
import { atCityTime, dayOfStory, STORY_TIME_ZONE } from './schedule';

/** What the ruleset gives for causes and plan, in calendar days. */
const DAYS_TO_PLAN = 14;

/** Where a story is played: a running server, its clock, and who tells it. */
export class Stage {
  /** Who is signed in, until the clock moves on. */
  readonly #present = new Map<string, HttpPerson>();
  readonly #names = new Map<string, string>();
  readonly #posts = new Map<string, string>();

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

  /** The day so many working days after the first. */
  day(workingDays: number): Day {
    return dayOfStory(this.firstDay, workingDays);
  }

  /** The day that it is in the story. */
  get today(): Day {
    return cityDay(this.clock.now(), STORY_TIME_ZONE);
  }

  /** By when the causes and the plan of a case that is classified today are due. */
  get planDueOn(): Day {
    return addDays(this.today, DAYS_TO_PLAN);
  }

  /** Moves the clock on; everybody signs in anew. */
  moveTo(instant: Date): void {
    this.clock.moveTo(instant);
    this.#present.clear();
  }

  /** The same, to an hour of a day of the story. */
  moveToDay(workingDays: number, time: string): void {
    this.moveTo(atCityTime(this.day(workingDays), time));
  }

  /** Moves the clock on to a new scene. */
  scene(workingDays: number, time: string, title: Text): void {
    this.moveToDay(workingDays, time);
    this.narrator.scene(this.clock.now(), title);
  }

  /** Someone of the cast, signed in since the scene began. */
  async enter(login: string): Promise<HttpPerson> {
    const present = this.#present.get(login);
    if (present !== undefined) return present;
    const person = await HttpPerson.signIn(this.site, login, this.password);
    this.#present.set(login, person);
    this.#names.set(person.session.person, person.name);
    for (const { post, title } of person.session.standings) this.#posts.set(post, title);
    return person;
  }

  /** What a person is called, if they ever entered. */
  nameOf(person: string): string {
    return this.#names.get(person) ?? person;
  }

  /** What a post is called, if anyone who holds it ever entered. */
  titleOf(post: string): string {
    return this.#posts.get(post) ?? post;
  }

  /** What the people of the story type, in the language of the reader. */
  typed(text: Text): string {
    return text[this.language];
  }
}
