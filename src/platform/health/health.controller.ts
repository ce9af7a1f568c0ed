import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../api-problems';
import { Problem } from '../problem';
import { Public } from '../public';
import {
  askAll,
  type CheckResult,
  type Figures,
  READINESS_CHECKS,
  type ReadinessCheck,
} from './readiness';

class Alive {
  @ApiProperty({ enum: ['live'] })
  readonly status = 'live';
}

class Check implements CheckResult {
  @ApiProperty()
  readonly name: string;

  @ApiProperty()
  readonly ready: boolean;

  @ApiProperty({
    selfRequired: false,
    type: 'object',
    additionalProperties: { type: 'number', format: 'double', nullable: true },
    description: 'what it measured, such as how far the lists are behind the log',
  })
  readonly figures?: Figures;
}

class Ready {
  @ApiProperty({ enum: ['ready'] })
  readonly status = 'ready';

  @ApiProperty({ type: [Check] })
  readonly checks: readonly Check[];

  constructor(checks: readonly Check[]) {
    this.checks = checks;
  }
}

/** For orchestrators and monitors: is the process there, and can it do its work? */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS_CHECKS) private readonly checks: readonly ReadinessCheck[]) {}

  /** Looks at nothing else: a store that is away makes no difference. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Whether the process answers at all; restart it if it does not',
    operationId: 'health-live',
  })
  @ApiOkResponse({ type: Alive, description: 'The process answers.' })
  live(): Alive {
    return new Alive();
  }

  /**
   * Looks at each of them anew, so that a monitor learns at once what is away. What is not ready
   * is named in the 503.
   */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Whether everything is there that it needs; send it no work if not',
    operationId: 'health-ready',
  })
  @ApiOkResponse({ type: Ready, description: 'Everything is there, with what was measured of it.' })
  @ApiProblems('not-ready')
  async ready(): Promise<Ready> {
    const checks = await askAll(this.checks);
    if (checks.every(({ ready }) => ready)) return new Ready(checks);
    throw new Problem('not-ready', { checks });
  }
}
