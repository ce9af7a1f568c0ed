import type { Day } from '../../state-machines/fact';
import { nameOf } from '../../state-machines/organisation/questions';
import type { OrganisationState, Post } from '../../state-machines/organisation/state';
import type { Text } from '../platform/language';

/** The roles without which something of Zesei rests, whatever else an organisation has. */
const NEEDED_ROLES = [
  'administrator',
  'secretariatHead',
  'secretariat',
  'qualityManager',
  'recordsManager',
] as const;
type NeededRole = (typeof NEEDED_ROLES)[number];

/** What nobody in an organisation can do, and why. */
export interface OrganisationGap {
  readonly name: NeededRole | 'sectionHead';
  /** The sections without a head; empty for a role, which is one of the whole city. */
  readonly units: readonly string[];
  readonly text: Text;
}

const ROLE_TEXTS: Readonly<Record<NeededRole, Text>> = {
  administrator: {
    ja: 'システム管理者（administrator）の職に就いている人がいません。組織・発令・氏名の変更を、だれも記録できません。',
    en: 'Nobody is administrator: nobody can record a change of units, posts, transfers or names.',
  },
  secretariatHead: {
    ja: '事務局長（secretariatHead）の職に就いている人がいません。案件の統合と、市独自の休日の登録ができません。',
    en: 'Nobody is secretariatHead: no case can be merged into another, and no holiday of the city declared.',
  },
  secretariat: {
    ja: '事務局員（secretariat）の職に就いている人がいません。重大のおそれのある案件の区分と、課が辞退した案件の送り先の決定は、事務局長だけの仕事になります。',
    en: 'Nobody is secretariat: only its head can classify what may be serious, and say where a case goes that a section declined.',
  },
  qualityManager: {
    ja: '品質管理責任者（qualityManager）の職に就いている人がいません。重大な案件の決定、部の間で争いのある送り先の決定、市全体の業務休止ができません。',
    en: 'Nobody is qualityManager: no serious case can be decided, no dispute between departments over a case, and no pause of the city.',
  },
  recordsManager: {
    ja: '文書主管課長・個人情報保護管理者（recordsManager）の職に就いている人がいません。文の消去の決定と、個人情報の漏えいの報告ができません。',
    en: 'Nobody is recordsManager: no erasure can be decided, and nobody reports a leak of personal data.',
  },
};

/** More would be read by nobody. */
const MOST_SECTIONS_NAMED = 20;

/**
 * What an organisation lacks, from a day on: what somebody will come to hold later is not lacking.
 * An organisation may grow step by step, so all of this is told and none of it refused, but that
 * nobody could ever change a first one.
 */
export function gapsIn(organisation: OrganisationState, today: Day): readonly OrganisationGap[] {
  const held = heldFrom(organisation, today);
  const roles = new Set<string>(held.flatMap((post) => post.roles));
  const missing = NEEDED_ROLES.filter((role) => !roles.has(role));
  return [
    ...missing.map((name) => ({ name, units: [], text: ROLE_TEXTS[name] })),
    ...sectionsWithoutHead(organisation, held, today),
  ];
}

/** The posts that somebody holds on a day or later. */
function heldFrom({ posts, holdings }: OrganisationState, today: Day): Post[] {
  const held = new Set(
    holdings.filter(({ until }) => until === undefined || until >= today).map(({ post }) => post),
  );
  return [...posts.values()].filter(
    ({ id, closedFrom }) => held.has(id) && (closedFrom === undefined || closedFrom > today),
  );
}

function sectionsWithoutHead(
  organisation: OrganisationState,
  held: readonly Post[],
  today: Day,
): OrganisationGap[] {
  const headed = new Set(
    held.filter(({ roles }) => roles.includes('responsibleOfficer')).map(({ unit }) => unit),
  );
  const sections = [...organisation.units.values()].filter(
    ({ id, level, closedFrom }) =>
      level === 'section' && !headed.has(id) && (closedFrom === undefined || closedFrom > today),
  );
  if (sections.length === 0) return [];
  const named = sections
    .slice(0, MOST_SECTIONS_NAMED)
    .map(({ id }) => `${nameOf(organisation, id, today)} (${id})`);
  const more = sections.length - named.length;
  return [
    {
      name: 'sectionHead',
      units: sections.map(({ id }) => id),
      text: {
        ja: `長（responsibleOfficer の役割のある課長・室長の職に就いている人）のいない課があります。担当者を決められず、課長の決裁もできません: ${named.join('、')}${more > 0 ? `、ほか${more}課` : ''}`,
        en: `Sections without a head (a held post of a sectionHead with the role responsibleOfficer) can name no handler and decide nothing: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
      },
    },
  ];
}
