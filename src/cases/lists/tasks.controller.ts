import { Controller, Get, Header, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { isOnStaff } from '../../../state-machines/organisation/questions';
import { cityDay } from '../../calendar/city-day';
import { Organisation } from '../../people/organisation';
import { CurrentRequester, type Requester } from '../../people/requester';
import { ApiProblems } from '../../platform/api-problems';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Localised } from '../../platform/localised.interceptor';
import { askedPosition } from '../../read-models/asked-position';
import { cursorTo, placeFrom } from '../../read-models/cursor';
import { ReadModels } from '../../read-models/read-models';
import { handedOver, type ListedTask, listTasks, placeOf } from '../../read-models/tasks/queries';
import { COMMAND_OF_FACT } from '../command-names';
import { BriefCases } from './brief-cases';
import { PageQuery } from './case-list.dto';
import { type TaskAnswer, TaskListAnswer } from './tasks.dto';

const placeInTasks = z.tuple([z.string(), z.string(), z.string()]);

/** What waits for whom. */
@ApiTags('cases')
@Controller('tasks')
@UseInterceptors(Localised)
export class TasksController {
  constructor(
    private readonly readModels: ReadModels,
    private readonly cases: BriefCases,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * What a case waits for, where the person who asks may do it: by their posts, their designations
   * or their name.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What waits for me, what is due first, first', operationId: 'tasks' })
  @ApiOkResponse({ type: TaskListAnswer, description: 'One page of the list.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async list(
    @CurrentRequester() asking: Requester,
    @Query() { limit, cursor, after }: PageQuery,
  ): Promise<TaskListAnswer> {
    const { position } = await askedPosition(this.readModels, this.clock, { after });
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const beyond = cursor === undefined ? undefined : placeFrom(cursor, 'tasks', placeInTasks);
    const organisation = await this.organisation.current();
    const { tasks, more } = await this.readModels.read(async (tables) => {
      const others = await handedOver(tables, asking);
      const left = others.filter((person) => !isOnStaff(organisation, person, today));
      return listTasks(tables, {
        ...{ asking, left, today, limit },
        ...(beyond !== undefined && { beyond }),
      });
    });
    const last = tasks.at(-1);
    return {
      tasks: await this.#answers(tasks, today),
      next: more && last !== undefined ? cursorTo('tasks', placeOf(last)) : null,
      position: String(position),
    };
  }

  async #answers(tasks: readonly ListedTask[], today: string): Promise<TaskAnswer[]> {
    const cases = await this.cases.answers(tasks, today);
    return tasks.map((task) => ({
      fact: task.fact,
      command: COMMAND_OF_FACT[task.fact] ?? null,
      about: task.about,
      dueOn: task.due_on,
      overdue: task.due_on !== null && task.due_on < today,
      since: task.since,
      case: cases.of(task),
    }));
  }
}
