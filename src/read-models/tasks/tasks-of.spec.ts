import { caseMachineV1 } from '../../../state-machines/case/v1/machine';
import { TASKS_IN } from './tasks-of';

describe('what a case waits for', () => {
  it('is said of every step of every phase and of the hold, and of nothing else', () => {
    const phases = Object.values(caseMachineV1.states.open?.states ?? {});
    // On hold a case waits to be resumed; the ends wait for nothing.
    const steps = [...phases.flatMap(({ states }) => Object.keys(states)), 'onHold'];
    expect(Object.keys(TASKS_IN).sort()).toEqual(steps.sort());
  });
});
