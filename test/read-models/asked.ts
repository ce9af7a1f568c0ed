import type { PersonActor } from '../../state-machines/actor';
import type { Audience, Task } from '../../src/read-models/tasks/task';

/**
 * Whether a task waits for someone, in the post in which they act: what the SQL of the list says. Who
 * takes the place of somebody is asked as if that one had left.
 */
export const asks = (task: Task, by: PersonActor): boolean =>
  task.who.some((audience) => includes(audience, by));

function includes(audience: Audience, { person, post, unitPath, roles }: PersonActor): boolean {
  if (audience.notPersons?.includes(person) === true) return false;
  if (audience.person !== undefined) return audience.person === person;
  const units = unitPath.map(({ id }) => id);
  return (
    (audience.post === undefined || audience.post === post) &&
    (audience.unit === undefined || units.includes(audience.unit)) &&
    (audience.notUnit === undefined || !units.includes(audience.notUnit)) &&
    (audience.roles === undefined || audience.roles.some((role) => roles.includes(role)))
  );
}
