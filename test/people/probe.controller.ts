import { Controller, Get, Post } from '@nestjs/common';
import { CurrentRequester, type Requester } from '../../src/people/requester';
import { Public } from '../../src/platform/public';

/** Handlers like those of the parts above, to see what the guard lets through. */
@Controller('probe')
export class ProbeController {
  @Get()
  whoAsks(@CurrentRequester() requester: Requester): Requester {
    return requester;
  }

  @Public()
  @Get('public')
  anybody(): { open: boolean } {
    return { open: true };
  }

  @Post()
  act(): { done: boolean } {
    return { done: true };
  }
}
