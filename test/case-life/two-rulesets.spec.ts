import { requiredSteps } from '../../state-machines/case/rules/route';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { checkRuleset } from '../../state-machines/ruleset/check';
import { replay } from '../../state-machines/statechart';
import { snapshotText } from '../case-stories/snapshot-text';
import { inForce } from '../case-rules/told';
import * as deeds from '../case-stories/deeds';
import { action, resolvedSteps } from '../case-stories/deeds/plan';
import { decidingAdoption, planning, toBeDecided } from '../case-stories/places';
import { withPasswordOfAnHourAgo } from '../case-stories/signatures';
import { Story, given } from '../case-stories/story';

const { accepted, submitted, triagedAs } = deeds;

const onRoute = (kind: string, route: Ruleset['kinds'][number]['route']): Ruleset['kinds'] =>
  defaultRuleset.kinds.map((one) => (one.id === kind ? { ...one, route } : one));

/** The second ruleset: requests are dealt with on the short route. */
const second = inForce({ kinds: onRoute('request', 'short') });
const pinnedToSecond = submitted((usual) => ({
  ...usual,
  ruleset: { ...usual.ruleset, version: 2 },
}));

describe('A second ruleset', () => {
  it('could be decided after the first', () => {
    expect(checkRuleset(second, [defaultRuleset])).toEqual([]);
  });

  it('leads the cases that are reported under it', () => {
    Story.begin({ ruleset: second })
      .after(pinnedToSecond, accepted())
      .when(triagedAs('request'))
      .thenIn('correction.fixing');
  });

  it('leaves a case on the route of the ruleset that it was reported under', () => {
    given(submitted(), accepted())
      .withRulesetInForce(second)
      .when(triagedAs('request'))
      .thenIn('report.decidingAdoption')
      .when(deeds.adoptionDecided())
      .thenIn('correction.planning');
  });

  it('is the one that a new case has to name', () => {
    Story.begin({ ruleset: second }).when(submitted()).thenRefused('pinsWhatIsInForce');
  });

  it('offers an old case no kind that its own ruleset does not have', () => {
    const [kind] = defaultRuleset.kinds;
    if (kind === undefined) throw new Error('The default ruleset has no kinds');
    const label = { ja: 'ヒヤリハット', en: 'Near miss' };
    const approvalRoutes = defaultRuleset.approvalRoutes.map((row) => ({
      ...row,
      kinds: [...row.kinds, 'nearMiss'],
    }));
    const kinds = [...defaultRuleset.kinds, { ...kind, id: 'nearMiss', label }];
    given(submitted(), accepted())
      .withRulesetInForce(inForce({ kinds, approvalRoutes }))
      .when(triagedAs('nearMiss'))
      .thenRefused('kindAndSeverityHaveARoute');
  });

  it('has the table by which a plan is approved, also for an old case', () => {
    const steps: Ruleset['approvalRoutes'][number]['steps'] = [
      { kind: 'endorse', post: 'subsectionHead' },
      { kind: 'decide', post: 'departmentHead' },
    ];
    const stricter = inForce({
      approvalRoutes: [
        { kinds: ['nonconformity'], severities: ['ordinary'], steps },
        ...defaultRuleset.approvalRoutes,
      ],
      standIns: defaultRuleset.standIns,
    });
    expect(requiredSteps(stricter, 'nonconformity', 'ordinary')).toBe(steps);
    const story = planning().withRulesetInForce(stricter);
    story.when(deeds.planSubmitted()).thenRefused('followsTheRouteOfTheRuleset');
    story
      .when(
        deeds.planSubmitted((usual, { memory }) => ({
          ...usual,
          steps: resolvedSteps({ ...memory, ruleset: stricter }),
        })),
      )
      .thenIn('correction.approving');
  });

  it('says which signatures want a fresh password, also for an old case', () => {
    const strict = inForce({ freshAuthentication: { facts: ['AdoptionDecided'], minutes: 15 } });
    const late = deeds.adoptionDecided(withPasswordOfAnHourAgo);
    decidingAdoption().when(late).thenIn('correction.planning');
    decidingAdoption().withRulesetInForce(strict).when(late).thenRefused('authenticatedRecently');
  });

  it('asks for the causes of a plan by the route that the case is on', () => {
    const causeless = deeds.planSubmitted((usual) => ({
      ...usual,
      actions: usual.actions.map(({ id, owner }) => action(id, owner, { removes: [] })),
    }));
    // Analysed under the first ruleset, adopted under the second, and the other way round.
    planning()
      .withRulesetInForce(inForce({ kinds: onRoute('nonconformity', 'decision') }))
      .when(causeless)
      .thenRefused('actionsRemoveKnownCauses');
    decidingAdoption()
      .after(deeds.adoptionDecided())
      .withRulesetInForce(inForce({ kinds: onRoute('request', 'full') }))
      .when(causeless)
      .thenIn('correction.approving');
  });

  it('changes no state that was reached before it', () => {
    const { facts, snapshot } = toBeDecided().withRulesetInForce(second).after(deeds.planDecided());
    expect(snapshotText(replay(facts, () => defaultRuleset))).toBe(snapshotText(snapshot));
  });
});
