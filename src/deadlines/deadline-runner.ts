import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import { LastWritten } from '../cases/last-written';
import { isPassing } from '../cases/passing';
import { ProcessOrders } from '../cases/process-orders';
import { RouteMending } from '../cases/route-mending';
import { WAIT, type Wait } from '../platform/back-off';
import { ON_FATAL, type OnFatal } from '../platform/fatal';
import { LOGGER, type Logger } from '../platform/logging';
import { ReadModels } from '../read-models/read-models';
import type { TimerRow } from '../read-models/timers/timer-writes';
import { DueTimers } from './due-timers';
import { reckoningBy } from './reckoned';
import { Reminders } from './reminders';
import { TimedFacts } from './timed-facts';

const MS_BETWEEN_RUNS = 60_000;
