import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Module,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { currentCorrelationId } from '../src/platform/correlation';
import { DatabaseUnavailable } from '../src/platform/database/database-unavailable';
import { HealthController } from '../src/platform/health/health.controller';
import { READINESS_CHECKS } from '../src/platform/health/readiness';
import { createHttpApplication, type HttpParts } from '../src/platform/http';
import { createLogger } from '../src/platform/logging';
import { Problem } from '../src/platform/problem';

class Action {
  @IsString()
  @MaxLength(5)
  text: string;
}

class Report {
  @IsString()
  @MaxLength(10)
  what: string;

  @IsIn(['letter', 'audit'])
  source: string;

  @IsOptional()
  @IsInt()
  count?: number;

  @IsOptional()
  @Matches(/^R\d+$/, { context: { ja: '番号は R6 の形です。', en: 'A number looks like R6.' } })
  number?: string;

  @IsOptional()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Action)
  actions?: Action[];

  @IsOptional()
  @IsString({ each: true })
  tags?: string[];
}

class Search {
  @IsOptional()
  @IsString()
  text?: string;
}

class StoreAway extends Error {}

/** Lets a test hold a request in mid-air. */
export class Gate {
  enter: () => void;
  open: () => void;
  readonly entered = new Promise<void>((resolve) => (this.enter = resolve));
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}

@Controller('reports')
class ReportController {
  constructor(@Inject(Gate) private readonly gate: Gate) {}

  @Post()
  report(@Body() report: Report): unknown {
    return { report, isReport: report instanceof Report, correlationId: currentCorrelationId() };
  }

  @Get()
  search(@Query() search: Search): Search {
    return search;
  }

  @Get('slow')
  async slow(): Promise<{ done: boolean }> {
    this.gate.enter();
    await this.gate.opened;
    return { done: true };
  }

  @Get('broken')
  broken(): never {
    throw new Error('the inner secret');
  }

  @Get('away')
  away(): never {
    throw new StoreAway('db.internal:5432 refused');
  }

  @Get('lost')
  lost(): never {
    throw new DatabaseUnavailable('db.internal', new Error('refused'));
  }

  @Get(':id')
  one(@Param('id') id: string): { id: string } {
    if (id === 'none') throw new Problem('not-found');
    return { id };
  }

  @Post(':id/decide')
  @HttpCode(200)
  decide(): never {
    throw new Problem('forbidden-by-rules', {
      rules: [
        { name: 'ownsTheAction', message: { ja: '担当者ではありません。', en: 'Not yours.' } },
      ],
    });
  }
}

/** An application with a few routes that go right and wrong, and what it logged. */
export interface Probe {
  readonly app: NestFastifyApplication;
  readonly gate: Gate;
  readonly logged: readonly string[];
  /** Whether what it needs is there; true at first. */
  setReady(ready: boolean): void;
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    options?: { payload?: string | object; headers?: Record<string, string> },
  ): Promise<Answer>;
}

/** What came back, its body read where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export async function startProbe(limits: Pick<HttpParts, 'longestRequestMs'> = {}): Promise<Probe> {
  const gate = new Gate();
  const logged: string[] = [];
  let ready = true;
  const check = (): Promise<undefined> =>
    ready ? Promise.resolve(undefined) : Promise.reject(new Error('10.0.0.7 is away'));

  @Module({
    controllers: [ReportController, HealthController],
    providers: [
      { provide: Gate, useValue: gate },
      { provide: READINESS_CHECKS, useValue: [{ name: 'event-store', check }] },
    ],
  })
  class ProbeModule {}

  const clock = { now: () => new Date('2024-05-01T00:00:00Z') };
  const app = await createHttpApplication(ProbeModule, {
    ...limits,
    config: { publicUrl: undefined, trustedProxies: [] },
    clock,
    random: { bytes: (length) => Buffer.alloc(length, 7) },
    logger: createLogger({
      level: 'info',
      clock,
      destination: { write: (line) => logged.push(line) },
    }),
    translations: [
      (error) => (error instanceof StoreAway ? new Problem('store-unavailable') : undefined),
    ],
  });
  return {
    app,
    gate,
    logged,
    setReady: (now) => {
      ready = now;
    },
    ask: async (method, url, options = {}) => {
      const { statusCode, headers, payload } = await app.inject({ method, url, ...options });
      const isJson = String(headers['content-type']).includes('json');
      const body = isJson ? (JSON.parse(payload) as Record<string, unknown>) : {};
      return { status: statusCode, headers, body, text: payload };
    },
  };
}

/** Holds an answer to be a whole problem document of that name. */
export function expectProblem(answer: Answer, status: number, name: string): void {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ type: `urn:zesei:problem:${name}`, status });
  for (const member of ['title', 'detail', 'instance', 'correlationId']) {
    expect(answer.body[member]).toEqual(expect.any(String));
  }
}
