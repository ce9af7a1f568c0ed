import { Controller, Get, Header, Headers, Query, Res, UseInterceptors } from '@nestjs/common';
import {
  ApiHeader,
  ApiNotModifiedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiProblems } from '../platform/api-problems';
import { languageOf } from '../platform/language';
import { Localised } from '../platform/localised.interceptor';
import { sends } from '../platform/openapi/answer-headers';
import { NoQuery } from '../platform/no-query';
import { Public } from '../platform/public';
import { entityTag, isKnown } from './entity-tag';
import { caseStatechart, type StatechartData } from './statechart-data';
import { PictureQuery, StatechartAnswer } from './statechart.dto';
import { StatechartPictures } from './statechart-pictures';

const CONTENT = JSON.stringify(caseStatechart);

/** Kept by anyone, and asked for again each time: a new release may answer otherwise. */
const CACHE_CONTROL = 'public, no-cache';

const IF_NONE_MATCH = ApiHeader({
  name: 'If-None-Match',
  required: false,
  description: 'The ETag of what the asker has; 304 where it is still so.',
});
const NOT_MODIFIED = ApiNotModifiedResponse({
  description: 'What the asker has is still so; nothing is sent.',
  ...sends('ETag'),
});

/** The procedure itself, which is no secret: what may happen to a case, and who may do it. */
@ApiTags('statecharts')
@Public()
@Controller('statecharts/case')
export class StatechartsController {
  constructor(private readonly pictures: StatechartPictures) {}

  /**
   * Every state, every step with the rules that permit it, and what each rule tells whom it
   * refuses. To be kept and asked for again with `If-None-Match`.
   */
  @Get('1')
  @NoQuery()
  @UseInterceptors(Localised)
  @Header('Cache-Control', CACHE_CONTROL)
  @Header('Vary', 'Accept-Language')
  @ApiOperation({ summary: 'The statechart of a case as data', operationId: 'statechart' })
  @IF_NONE_MATCH
  @ApiOkResponse({
    type: StatechartAnswer,
    description: 'The statechart, its labels in the language asked for.',
    ...sends('ETag'),
  })
  @NOT_MODIFIED
  data(
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StatechartData | undefined {
    const tag = entityTag(CONTENT, languageOf(acceptLanguage));
    return answered(reply, tag, ifNoneMatch) ? undefined : caseStatechart;
  }

  /** Drawn from the same data. To be kept and asked for again with `If-None-Match`. */
  @Get('1.svg')
  @Header('Cache-Control', CACHE_CONTROL)
  @Header('Vary', 'Accept-Language')
  @ApiOperation({
    summary: 'The statechart of a case as a picture',
    operationId: 'statechart-picture',
  })
  @ApiProduces('image/svg+xml')
  @IF_NONE_MATCH
  @ApiOkResponse({
    description: 'The picture, its labels in the language asked for.',
    content: { 'image/svg+xml': { schema: { type: 'string' } } },
    ...sends('ETag'),
  })
  @NOT_MODIFIED
  @ApiProblems('invalid-request')
  async picture(
    @Query() { lang }: PictureQuery,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const language = lang ?? languageOf(acceptLanguage);
    const svg = await this.pictures.of(language);
    if (answered(reply, entityTag(svg, language), ifNoneMatch)) return undefined;
    reply.header('Content-Type', 'image/svg+xml; charset=utf-8');
    return svg;
  }
}

/** Says which version it is; and that nothing more is sent, where the asker has that one already. */
function answered(reply: FastifyReply, tag: string, ifNoneMatch: string | undefined): boolean {
  reply.header('ETag', tag);
  const known = isKnown(tag, ifNoneMatch);
  if (known) reply.code(304);
  return known;
}
