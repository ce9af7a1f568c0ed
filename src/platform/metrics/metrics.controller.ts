import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../public';
import { Metrics, METRICS } from './metrics';

const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** For whoever watches the server from outside. */
@ApiTags('health')
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: Metrics) {}

  /** In the text format of Prometheus. The reference of metrics says what each means. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', PROMETHEUS_TEXT)
  @ApiOperation({
    summary: 'Counts and ages for Prometheus; of nobody and of no case',
    operationId: 'metrics',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String, description: 'Every metric, its help and its type.' })
  read(): Promise<string> {
    return this.metrics.text();
  }
}
