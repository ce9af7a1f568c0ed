import { and, assign, createMachine, setup, type AnyStateMachine } from 'xstate';
import { faultsOf, type Fault } from './static-walk';

// Small statecharts with one fault each: a walk that finds nothing must be able to find something.

const facts = ['Begun', 'Ended'];
const rules = ['mayBegin', 'mayEnd'];
const meta = (...names: string[]) => ({ meta: { rules: names } });

const implementations = {
  actions: { remember: assign({ count: 1 }) },
  guards: {
    isFew: ({ context }: { context: { count: number } }) => context.count < 3,
    isBegin: ({ event }: { event: { type: string } }) => event.type === 'Begun',
  },
};

type Config = Parameters<typeof createMachine>[0];

/** A statechart of this shape, with implementations of the names that it uses or is said to use. */
function statechart(
  config: object,
  used: { actions?: string[]; guards?: (keyof typeof implementations.guards)[] } = {},
): AnyStateMachine {
  const guards = Object.fromEntries(
    (used.guards ?? []).map((name) => [name, implementations.guards[name]]),
  );
  const actions = Object.fromEntries(
    (used.actions ?? ['remember']).map((name) => [name, implementations.actions.remember]),
  );
  return createMachine(
    { id: 'm', context: { count: 0 }, ...config } as Config,
    {
      guards,
      actions,
    } as never,
  );
}

const begun = { target: 'running', actions: 'remember', ...meta('mayBegin') };
const ended = { target: 'over', ...meta('mayEnd') };
const over = { tags: 'end' };

const faultsIn = (machine: AnyStateMachine): readonly Fault[] =>
  faultsOf(machine, { facts, rules, memories: [{ count: 0 }, { count: 3 }] });

const sound = {
  initial: 'new',
  states: { new: { on: { Begun: begun } }, running: { on: { Ended: ended } }, over },
};

describe('the static walk', () => {
  it('finds nothing in a sound statechart', () => {
    expect(faultsIn(statechart(sound))).toEqual([]);
  });

  it('finds nothing in a sound one with parallel regions, guards and something raised', () => {
    const regions = {
      type: 'parallel',
      onDone: { target: 'over' },
      states: {
        one: {
          initial: 'open',
          states: { open: { always: { guard: 'isFew', target: 'done' } }, done: { type: 'final' } },
        },
        two: {
          initial: 'open',
          states: {
            open: { on: { Ended: { target: 'done', ...meta('mayEnd') } } },
            done: { type: 'final' },
          },
        },
      },
    };
    const machine = statechart(
      { initial: 'new', states: { new: { on: { Begun: begun } }, running: regions, over } },
      { guards: ['isFew'] },
    );
    expect(faultsIn(machine)).toEqual([]);
  });

  it('finds nothing in a sound one that is held, and goes on where it was', () => {
    const held = {
      facts: [...facts, 'Held', 'Resumed'],
      rules,
      memories: [{ count: 0 }],
    };
    expect(faultsOf(statechart(withHold({})), held)).toEqual([]);
  });

  it('finds no rule unused that is asked in every state', () => {
    expect(
      faultsOf(statechart(sound), {
        facts,
        rules: [...rules, 'mayAlways'],
        rulesOfNoTransition: ['mayAlways'],
        memories: [{ count: 0 }],
      }),
    ).toEqual([]);
  });

  describe('finds a fact', () => {
    const region = {
      initial: 'in',
      states: { in: { on: { Ended: { ...ended, target: '#over' } } } },
    };

    it('that a phase handles, and all that lies around the phases as well', () => {
      const machine = statechart(
        withHold({ on: { Held: { actions: 'remember', ...meta('mayEnd') } } }),
      );
      expect(faultsIn(machine)).toContainEqual({
        fault: 'handled-twice',
        at: 'm.open',
        name: 'Held',
      });
    });

    it('that a state and its ancestor handle', () => {
      const machine = statechart({
        initial: 'new',
        states: {
          new: { on: { Begun: begun } },
          running: { ...region, on: { Ended: ended } },
          over: { ...over, id: 'over' },
        },
      });
      expect(faultsIn(machine)).toEqual([
        { fault: 'handled-twice', at: 'm.running', name: 'Ended' },
      ]);
    });

    it('that two parallel regions handle', () => {
      const machine = statechart({
        initial: 'new',
        states: {
          new: { on: { Begun: begun } },
          running: { type: 'parallel', states: { one: region, two: region } },
          over: { ...over, id: 'over' },
        },
      });
      expect(faultsIn(machine)).toEqual([
        { fault: 'handled-twice', at: 'm.running', name: 'Ended' },
      ]);
    });

    it('that leads nowhere and is not remembered', () => {
      const machine = statechart(
        withRunning({ on: { Ended: [{ guard: 'isFew', ...meta('mayEnd') }, ended] } }),
        { guards: ['isFew'] },
      );
      expect(faultsIn(machine)).toEqual([
        { fault: 'without-effect', at: 'm.running', name: 'Ended' },
      ]);
    });

    it('that no rule permits', () => {
      const machine = statechart({
        ...sound,
        states: { ...sound.states, new: { on: { Begun: { ...begun, meta: undefined } } } },
      });
      expect(faultsIn(machine)).toEqual([
        { fault: 'permitted-by-no-rule', at: 'm.new', name: 'Begun' },
        { fault: 'unused-rule', at: 'machine', name: 'mayBegin' },
      ]);
    });

    it('whose rules depend on where a guard sends it', () => {
      const machine = statechart(
        withRunning({
          on: { Ended: [{ guard: 'isFew', target: 'new', ...meta('mayBegin') }, ended] },
        }),
        { guards: ['isFew'] },
      );
      expect(faultsIn(machine)).toEqual([
        { fault: 'candidates-under-different-rules', at: 'm.running', name: 'Ended' },
      ]);
    });

    it('with a way that is never taken', () => {
      const machine = statechart(
        withRunning({ on: { Ended: [ended, { ...ended, target: 'new' }] } }),
      );
      expect(faultsIn(machine)).toEqual([{ fault: 'never-taken', at: 'm.running', name: 'Ended' }]);
    });

    it('that no schema knows, and one that no state handles', () => {
      const machine = statechart(withRunning({ on: { Finished: ended } }));
      expect(faultsIn(machine)).toEqual([
        { fault: 'unknown-fact', at: 'm.running', name: 'Finished' },
        { fault: 'unhandled-fact', at: 'machine', name: 'Ended' },
      ]);
    });

    it('that is taken for any other', () => {
      const machine = statechart(
        withRunning({ on: { Ended: ended, '*': { actions: 'remember', ...meta('mayEnd') } } }),
      );
      expect(faultsIn(machine)).toEqual([{ fault: 'unknown-fact', at: 'm.running', name: '*' }]);
    });
  });

  describe('finds, in what xstate raises by itself,', () => {
    it('an action', () => {
      const machine = statechart(
        withRunning({
          always: { guard: 'isFew', target: 'over', actions: 'remember' },
          on: { Ended: ended },
        }),
        { guards: ['isFew'] },
      );
      expect(faultsIn(machine)).toEqual([
        { fault: 'raised-with-action', at: 'm.running', name: 'remember' },
      ]);
    });

    it('a guard that reads the event, also inside of another', () => {
      const running = {
        initial: 'in',
        onDone: { guard: and(['isFew', 'isBegin']), target: 'over' },
        on: { Ended: ended },
        states: { in: { always: { guard: 'isBegin', target: 'out' } }, out: { type: 'final' } },
      };
      expect(faultsIn(statechart(withRunning(running), { guards: ['isFew', 'isBegin'] }))).toEqual([
        { fault: 'raised-guard-reads-the-event', at: 'm.running', name: 'isBegin' },
        { fault: 'raised-guard-reads-the-event', at: 'm.running.in', name: 'isBegin' },
      ]);
    });

    it('memory that changes on entry or exit, a delay, or an actor', () => {
      const running = {
        entry: 'remember',
        exit: 'remember',
        after: { 1000: 'over' },
        invoke: { src: 'mailer' },
        on: { Ended: ended },
      };
      expect(faultsIn(statechart(withRunning(running)))).toEqual(
        expect.arrayContaining([
          { fault: 'effect-outside-of-a-fact', at: 'm.running', name: 'remember' },
          { fault: 'effect-outside-of-a-fact', at: 'm.running', name: 'after 1000' },
          { fault: 'effect-outside-of-a-fact', at: 'm.running', name: 'invoke mailer' },
        ]),
      );
    });
  });

  describe('finds a name', () => {
    it('of an action, a guard or a rule that does not exist', () => {
      const machine = statechart(
        withRunning({
          on: {
            Ended: [
              { ...ended, guard: 'isMany', actions: 'recall' },
              { ...ended, ...meta('mayEnd') },
            ],
          },
        }),
      );
      expect(faultsIn(machine)).toEqual([
        { fault: 'unknown-action', at: 'm.running', name: 'recall' },
        { fault: 'unknown-guard', at: 'm.running', name: 'isMany' },
      ]);
      expect(
        faultsIn(
          statechart(withRunning({ on: { Ended: { ...ended, ...meta('mayEnd', 'mayStop') } } })),
        ),
      ).toEqual([{ fault: 'unknown-rule', at: 'm.running', name: 'mayStop' }]);
    });

    it('of an action, a guard or a rule that nothing uses', () => {
      const machine = statechart(
        withRunning({ on: { Ended: { ...ended, ...meta('mayBegin') } } }),
        {
          actions: ['remember', 'recall'],
          guards: ['isFew'],
        },
      );
      expect(faultsIn(machine)).toEqual([
        { fault: 'unused-action', at: 'machine', name: 'recall' },
        { fault: 'unused-guard', at: 'machine', name: 'isFew' },
        { fault: 'unused-rule', at: 'machine', name: 'mayEnd' },
      ]);
    });

    it('missing, where a guard or an action is written on the spot', () => {
      const machine = setup({}).createMachine({
        id: 'm',
        initial: 'new',
        states: {
          new: {
            on: { Begun: { target: 'running', actions: () => undefined, ...meta('mayBegin') } },
          },
          running: { on: { Ended: [{ guard: () => true, ...ended }, ended] } },
          over,
        },
      });
      expect(faultsIn(machine)).toEqual([
        { fault: 'not-by-name', at: 'm.new', name: '(inline)' },
        { fault: 'not-by-name', at: 'm.running', name: '(inline)' },
      ]);
    });
  });

  describe('finds a state', () => {
    it('that a case is held in for ever', () => {
      const machine = statechart({
        ...withHold({}),
        ...{ states: { ...statesOf(withHold({})), onHold: {} } },
      });
      expect(faultsIn(machine)).toContainEqual({ fault: 'reaches-no-end', at: 'm.onHold' });
    });

    it('that is final at the root, since a case would end for all later life', () => {
      const machine = statechart({
        ...sound,
        states: { ...sound.states, over: { ...over, type: 'final' } },
      });
      expect(faultsIn(machine)).toEqual([{ fault: 'final-at-the-root', at: 'm.over' }]);
    });

    it('that no case can come to', () => {
      const machine = statechart({
        ...sound,
        states: { ...sound.states, lost: { on: { Ended: ended } } },
      });
      expect(faultsIn(machine)).toEqual([{ fault: 'unreachable', at: 'm.lost' }]);
    });

    it('that cases come out of nowhere', () => {
      const machine = statechart(
        withRunning(
          {
            on: {
              Ended: [
                { ...ended, guard: 'isFew' },
                { ...ended, target: 'stuck' },
              ],
            },
          },
          { stuck: {} },
        ),
        { guards: ['isFew'] },
      );
      expect(faultsIn(machine)).toEqual([{ fault: 'reaches-no-end', at: 'm.stuck' }]);
    });

    it('that ends without saying so', () => {
      const machine = statechart({ ...sound, states: { ...sound.states, over: {} } });
      expect(faultsIn(machine).map(({ fault, at }) => `${fault} ${at}`)).toEqual([
        'reaches-no-end m',
        'reaches-no-end m.new',
        'reaches-no-end m.running',
        'reaches-no-end m.over',
      ]);
    });

    it('in a parallel region that never finishes', () => {
      const running = {
        type: 'parallel',
        onDone: { target: 'over' },
        states: {
          one: {
            initial: 'open',
            states: {
              open: { on: { Ended: { target: 'done', ...meta('mayEnd') } } },
              done: { type: 'final' },
            },
          },
          two: { initial: 'open', states: { open: {}, done: { type: 'final' } } },
        },
      };
      expect(faultsIn(statechart(withRunning(running)))).toEqual([
        { fault: 'unreachable', at: 'm.running.two.done' },
        { fault: 'reaches-no-end', at: 'm.running.two' },
        { fault: 'reaches-no-end', at: 'm.running.two.open' },
      ]);
    });
  });
});

function withRunning(running: object, more: object = {}): object {
  return { ...sound, states: { ...sound.states, running, ...more } };
}

/** Phases inside `open`, and a hold beside it that leads back into them. */
function withHold(phase: object): object {
  return {
    initial: 'new',
    states: {
      new: { on: { Begun: { ...begun, target: 'open' } } },
      open: {
        initial: 'phase',
        on: { Held: { target: 'onHold', ...meta('mayEnd') }, Ended: ended },
        states: { phase, whereItWas: { type: 'history', history: 'deep', id: 'whereItWas' } },
      },
      onHold: { on: { Resumed: { target: '#whereItWas', ...meta('mayBegin') } } },
      over,
    },
  };
}

const statesOf = (config: object): object => ('states' in config ? (config.states as object) : {});
