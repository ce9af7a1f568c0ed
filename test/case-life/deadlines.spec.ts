import type { Actor } from '../../state-machines/actor';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import {
  anotherSection,
  theNeighboursHead,
  theLinks,
  theSecretary,
  theTimer,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { analysing, implementing, monitoring, reviewingEffect } from '../case-stories/places';
import { Story } from '../case-stories/story';

const memoryOf = ({ snapshot }: Story) => snapshot.context;
const owing = (kind: string, by: Actor) =>
  deeds.owing(
    { kind, owedBy: { unit: 'pension-section', path: anotherSection }, dueOn: '2024-05-08' },
    { by },
  );

describe('期限延長', () => {
  it('moves the date, and the first one stays visible however often it moves', () => {
    const first = analysing().after(deeds.extensionRequested(), deeds.extensionGranted());
    const due = memoryOf(analysing()).triage?.planDueOn;
    expect(memoryOf(first).triage?.planDueOn).not.toBe(due);
    expect(memoryOf(first).extended).toEqual({ causesAndPlan: { times: 1, firstDueOn: due } });
    const second = first.after(deeds.extensionRequested(), deeds.extensionGranted());
    expect(memoryOf(second).extended).toEqual({ causesAndPlan: { times: 2, firstDueOn: due } });
  });

  it('of an action moves that one only', () => {
    const granted = implementing().after(deeds.extensionRequested(), deeds.extensionGranted());
    expect(memoryOf(granted).plan?.actions.map(({ dueOn }) => dueOn)).toEqual([
      '2024-06-28',
      '2024-06-14',
    ]);
    expect(memoryOf(granted).extended).toEqual({ a1: { times: 1, firstDueOn: '2024-06-14' } });
  });

  it('of the effect check: nobody begins it before the day that was granted', () => {
    const granted = monitoring().after(
      deeds.extensionRequested({ deadline: 'effectCheck', to: '2025-12-01' }),
      deeds.extensionGranted(),
    );
    granted
      .on('2025-11-30')
      .when(deeds.effectCheckBegun({ found: { cityDay: '2025-11-30' } }))
      .thenRefused('theDayOfTheEffectCheckHasCome');
    granted.on('2025-12-01').when(deeds.effectCheckBegun()).thenAccepted();
    expect(memoryOf(granted).extended).toMatchObject({ effectCheck: { firstDueOn: '2024-09-02' } });
  });

  it('of the effect check, while an inconclusive one waits', () => {
    const granted = reviewingEffect()
      .after(deeds.inconclusive())
      .after(
        deeds.extensionRequested({ deadline: 'effectCheck', to: '2025-12-01' }),
        deeds.extensionGranted(),
      );
    expect(memoryOf(granted).waitUntil).toBe('2025-12-01');
  });

  it('of an obligation: it is closed as 未回答 only after the day that was granted', () => {
    const granted = analysing()
      .after(owing('urgentCheck', theSecretary))
      .after(
        deeds.extensionRequested({ by: theNeighboursHead, deadline: 'o1', to: '2024-05-20' }),
        deeds.extensionGranted(),
      );
    expect(memoryOf(granted).obligations).toMatchObject([{ dueOn: '2024-05-20' }]);
    granted
      .on('2024-05-20')
      .when(deeds.obligationWaived({ unanswered: true }))
      .thenRefused('closesUnansweredOnlyWhenOverdue');
    granted
      .on('2024-05-21')
      .when(deeds.obligationWaived({ unanswered: true }))
      .thenAccepted();
  });

  it('is forgotten with the plan whose date it was', () => {
    const planned = implementing()
      .after(deeds.extensionRequested(), deeds.extensionGranted(), deeds.extensionRequested())
      .after(deeds.planSubmitted(), ...deeds.approvals());
    expect(memoryOf(planned)).toMatchObject({ extended: {}, extensionRequests: [] });
  });
});

describe('a pause of the city', () => {
  it('moves every open date by what the fact says, and the decided ones with them', () => {
    const before = implementing().after(deeds.actionCompleted());
    const after = memoryOf(before.after(deeds.dueDatesMoved()));
    expect(memoryOf(before).plan).toMatchObject({ effectCheckOn: '2024-09-02' });
    expect(after.plan).toMatchObject({
      effectCheckOn: '2024-09-09',
      actions: [
        { dueOn: '2024-06-14', decidedDueOn: '2024-06-14' },
        { dueOn: '2024-06-21', decidedDueOn: '2024-06-21' },
      ],
    });
    // No extension: what is granted later is still the first one.
    expect(after.extended).toEqual({});
  });

  it('moves what is owed: it is closed as 未回答 only after the later day', () => {
    const owed = analysing().after(owing('urgentCheck', theSecretary));
    const moved = owed.after(deeds.dueDatesMoved()).on('2024-05-15');
    moved
      .when(deeds.obligationWaived({ unanswered: true }))
      .thenRefused('closesUnansweredOnlyWhenOverdue');
    owed
      .on('2024-05-15')
      .when(deeds.obligationWaived({ unanswered: true }))
      .thenAccepted();
  });

  it('moves the planned day of the effect check, and nobody begins before it', () => {
    const moved = monitoring().after(deeds.dueDatesMoved());
    moved
      .on('2024-09-08')
      .when(deeds.effectCheckBegun({ found: { cityDay: '2024-09-08' } }))
      .thenRefused('theDayOfTheEffectCheckHasCome');
    moved.on('2024-09-09').when(deeds.effectCheckBegun()).thenAccepted();
  });
});

describe('a pause', () => {
  const HELD_DAYS_LATER = '2024-05-31';
  const held = (story: Story) => story.after(deeds.holdRequested(), deeds.held());
  const resumed = (story: Story) => held(story).on(HELD_DAYS_LATER).after(deeds.resumed());

  it('lets the date of causes and plan stand still', () => {
    const before = analysing();
    expect(memoryOf(before).triage?.planDueOn).toBe('2024-12-27');
    expect(memoryOf(resumed(before)).triage?.planDueOn).toBe('2025-01-26');
  });

  it('lets the dates of open actions stand still, and that of the effect check', () => {
    const after = memoryOf(resumed(implementing().after(deeds.actionCompleted())));
    expect(after.plan).toMatchObject({
      effectCheckOn: '2024-10-02',
      actions: [
        { dueOn: '2024-06-14', decidedDueOn: '2024-06-14' },
        { dueOn: '2024-07-14', decidedDueOn: '2024-07-14' },
      ],
    });
  });

  it('lets the day stand still until which an inconclusive effect waits', () => {
    const waiting = reviewingEffect().after(deeds.inconclusive());
    const after = waiting.after(deeds.holdRequested(), deeds.held()).on('2024-09-12');
    expect(memoryOf(after.after(deeds.resumed())).waitUntil).toBe('2024-10-12');
  });

  it('by itself on its day: the same', () => {
    const after = held(analysing())
      .on('2024-07-31')
      .after(deeds.resumed({ by: theTimer }));
    expect(memoryOf(after).triage?.planDueOn).toBe('2025-03-28');
  });

  it('stops no statutory date, and none that an audit body set', () => {
    const owed = analysing().after(
      owing('urgentCheck', theSecretary),
      owing('leakPromptReport', theLinks),
      owing('bodyAcceptance', theSecretary),
    );
    expect(memoryOf(resumed(owed)).obligations).toMatchObject([
      { kind: 'urgentCheck', dueOn: '2024-06-07' },
      { kind: 'leakPromptReport', dueOn: '2024-05-08' },
      { kind: 'bodyAcceptance', dueOn: '2024-05-08' },
    ]);
  });

  it('stops what the ruleset lets pause, to which the case is pinned', () => {
    const ruleset = {
      ...defaultRuleset,
      deadlines: defaultRuleset.deadlines.map((row) => ({ ...row, pauses: false })),
    };
    const story = Story.begin({ ruleset }).after(
      deeds.submitted(),
      deeds.accepted(),
      deeds.triaged(),
    );
    expect(memoryOf(resumed(story)).triage?.planDueOn).toBe('2024-12-27');
  });
});
