import { UNIT_LEVELS, type ProcessActor } from '../../state-machines/actor';
import type { OrganisationFactOf } from '../../state-machines/organisation/facts';
import {
  organisationAfter,
  type Designation,
  type Holding,
  type OrganisationState,
  type Post,
  type Unit,
} from '../../state-machines/organisation/fold';
import { refusalsOf } from '../../state-machines/organisation/rules';
import type { FilePath, OrganisationFile, OrganisationFileContent } from './organisation-file';
import {
  fileMistake,
  type FileFactType,
  type FileMistake,
  type FileRule,
} from './organisation-file-mistakes';

type FileFact = OrganisationFactOf<FileFactType>;

/** The lines of a file, with what they leave out filled in. */
type UnitLine = Pick<Unit, 'id' | 'level' | 'code' | 'from'> & {
  readonly name: string;
  readonly parent: string | undefined;
};
type PostLine = Omit<Post, 'closedFrom'>;
type HoldingLine = Omit<Holding, 'firstUntil'>;
type DesignationLine = Omit<Designation, 'firstUntil'>;

interface Placed<Item> {
  readonly item: Item;
  readonly path: FilePath;
}

/** An entry of the file beside what was recorded of it at first, and the fact that it would be. */
interface Entry<Item> extends Placed<Item> {
  readonly known: Item | undefined;
  readonly fact: FileFact;
  readonly carries: string;
  readonly leansOn: readonly string[];
}

/** What an organisation file adds to what is recorded, and what is wrong with it. */
interface OrganisationFileFacts {
  /** In the order in which they can be appended; only what is new. */
  readonly facts: readonly FileFact[];
  readonly mistakes: readonly FileMistake[];
  /** The organisation with these facts. */
  readonly organisation: OrganisationState;
}

/** The field that a rule is about, so that a mistake points at its line; else the whole entry. */
const FIELD_OF_RULE: Partial<Record<FileRule, string>> = {
  isNew: 'id',
  parentIsThere: 'parent',
  thereIsOneCity: 'level',
  onlyTheCityHasNoParent: 'parent',
  standsBelowItsParent: 'level',
  codeIsOfASectionOrDepartment: 'code',
  sectionHasACode: 'code',
  codeWasNeverUsed: 'code',
  unitIsThere: 'unit',
  postIsThere: 'post',
  beginsNotBeforeWhatItBelongsTo: 'from',
  kindSuitsTheUnit: 'kind',
  rolesSuitTheKind: 'roles',
  administratorIsNothingElse: 'roles',
  secretariatIsOneSection: 'roles',
  qualityManagerLeadsTheSecretariat: 'roles',
  endsNotAfterWhatItBelongsTo: 'from',
  endsNotBeforeItBegins: 'until',
  promoterNamesAUnit: 'unit',
  internalAuditorNamesNoUnit: 'unit',
};

/**
 * Compares a file with the organisation as recorded. What stands there already in the same words is
 * passed over, also where commands have changed it since; what stood there in other words is a
 * mistake, as is what the rules refuse.
 */
export function factsOfFile(
  file: OrganisationFile,
  recorded: OrganisationState,
  by: ProcessActor,
): OrganisationFileFacts {
  const facts: FileFact[] = [];
  const mistakes: FileMistake[] = [];
  /** What was refused: whatever leans on it is passed over, since it is not wrong by itself. */
  const refused = new Set<string>();
  let organisation = recorded;

  const add = <Item extends object>(entry: Entry<Item>): void => {
    const { item, path, known, fact } = entry;
    if (known !== undefined) {
      const field = differenceOf(known, item);
      if (field !== undefined) mistakes.push(mistakeAt(file, 'doesNotChange', [...path, field]));
      return;
    }
    const leansOnRefused = entry.leansOn.some((other) => refused.has(other));
    const refusals = leansOnRefused ? [] : refusalsOf(organisation, fact);
    for (const rule of refusals) {
      const field = FIELD_OF_RULE[rule];
      mistakes.push(mistakeAt(file, rule, field === undefined ? path : [...path, field]));
    }
    if (leansOnRefused || refusals.length > 0) {
      refused.add(entry.carries);
      return;
    }
    organisation = organisationAfter(organisation, fact);
    facts.push(fact);
  };

  for (const placed of unitsIn(file.content)) {
    const { code, parent, ...rest } = placed.item;
    add({
      ...placed,
      known: firstSaid.unit(recorded.units.get(rest.id)),
      fact: {
        type: 'UnitOpened',
        data: { by, ...rest, ...(parent && { parent }), ...(code && { code }) },
      },
      carries: `unit ${rest.id}`,
      leansOn: [`unit ${parent}`],
    });
  }
  for (const placed of postsIn(file.content)) {
    const post = placed.item;
    add({
      ...placed,
      known: recorded.posts.get(post.id),
      fact: { type: 'PostEstablished', data: { by, ...post, roles: [...post.roles] } },
      carries: `post ${post.id}`,
      leansOn: [`unit ${post.unit}`],
    });
  }
  for (const placed of holdingsIn(file.content)) {
    const { until, ...rest } = placed.item;
    add({
      ...placed,
      known: firstSaid.period(
        recorded.holdings.find(
          ({ post, person, from }) =>
            post === rest.post && person === rest.person && from === rest.from,
        ),
      ),
      fact: { type: 'PostHeld', data: { by, ...rest, ...(until && { until }) } },
      carries: `person ${rest.person}`,
      leansOn: [`post ${rest.post}`],
    });
  }
  for (const placed of designationsIn(file.content)) {
    const { unit, ...rest } = placed.item;
    add({
      ...placed,
      known: firstSaid.period(recorded.designations.find(({ id }) => id === rest.id)),
      fact: { type: 'Designated', data: { by, ...rest, ...(unit && { unit }) } },
      carries: `designation ${rest.id}`,
      leansOn: [`unit ${unit}`, `person ${rest.person}`],
    });
  }
  return { facts, mistakes, organisation };
}

/** What was recorded in the beginning: a file tells that, whatever commands have changed since. */
const firstSaid = {
  unit: (unit: Unit | undefined): UnitLine | undefined =>
    unit && { ...unit, name: unit.names[0]?.value ?? '', parent: unit.parents[0]?.value },
  period: <Item extends Holding | Designation>(item: Item | undefined): Item | undefined =>
    item && { ...item, until: item.firstUntil },
};

/** A mistake at a place of a file. */
export const mistakeAt = (
  file: OrganisationFile,
  name: Parameters<typeof fileMistake>[0],
  path: FilePath,
): FileMistake => fileMistake(name, path, file.lineOf(path));

/** The first field in which an entry differs from what is recorded. */
function differenceOf<Item extends object>(known: Item, item: Item): string | undefined {
  return (Object.keys(item) as (keyof Item & string)[]).find(
    (field) => JSON.stringify(known[field]) !== JSON.stringify(item[field]),
  );
}

/** From above, so that a unit may stand in the file before its parent. */
function unitsIn({ from, units }: OrganisationFileContent): Placed<UnitLine>[] {
  return units
    .map((unit, index) => ({
      item: {
        id: unit.id,
        name: unit.name,
        level: unit.level,
        parent: unit.parent,
        code: unit.code,
        from: unit.from ?? from,
      },
      path: ['units', index],
    }))
    .sort((a, b) => UNIT_LEVELS.indexOf(a.item.level) - UNIT_LEVELS.indexOf(b.item.level));
}

const postsIn = ({ from, posts }: OrganisationFileContent): Placed<PostLine>[] =>
  posts.map((post, index) => ({
    item: { ...post, roles: post.roles ?? [], from: post.from ?? from },
    path: ['posts', index],
  }));

const holdingsIn = ({ from, people }: OrganisationFileContent): Placed<HoldingLine>[] =>
  people.flatMap((person, index) =>
    person.posts.map((entry, place) => {
      const holding = typeof entry === 'string' ? { post: entry } : entry;
      return {
        item: {
          post: holding.post,
          person: person.id,
          from: holding.from ?? from,
          until: holding.until,
        },
        path: ['people', index, 'posts', place],
      };
    }),
  );

const designationsIn = ({
  from,
  designations,
}: OrganisationFileContent): Placed<DesignationLine>[] =>
  designations.map((designation, index) => ({
    item: { ...designation, unit: designation.unit, from: designation.from ?? from },
    path: ['designations', index],
  }));
