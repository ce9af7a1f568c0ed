import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems } from '../platform/api-problems';
import { UUID } from '../platform/ids';
import { ApiUuidParam } from '../platform/openapi/path-parameters';
import { NoQuery } from '../platform/no-query';
import { Problem } from '../platform/problem';
import { byPasswordOnly } from './by-password-only';
import { CurrentRequester, type Requester } from './requester';
import { TOKEN_LIMITS, Tokens } from './tokens';
import { MadeTokenDto, NewTokenDto, TokenDto } from './tokens.dto';

const TOO_MANY = {
  rules: [
    {
      name: 'hasFewTokens',
      message: {
        ja: `トークンは1人${TOKEN_LIMITS.ofOnePerson}個までです。使わないものを取り消してください。`,
        en: `A person has ${TOKEN_LIMITS.ofOnePerson} tokens at most. Revoke what is not used.`,
      },
    },
  ],
};

/** A person's bearer tokens, for programs that act in their name. */
@ApiTags('tokens')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  /**
   * From a session, by the password, and never with another token. A person has twenty at most
   * (422).
   */
  @Post()
  @Header('Cache-Control', 'no-store')
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Make a token; its text is shown this once', operationId: 'make-token' })
  @ApiCreatedResponse({
    type: MadeTokenDto,
    description: 'The token, with its text, which nobody can read a second time.',
  })
  @ApiProblems(
    'invalid-request',
    'unauthenticated',
    'foreign-origin',
    'forbidden-by-rules',
    'refused-by-rules',
  )
  async make(
    @CurrentRequester() requester: Requester,
    @Body() { name, expiresInDays }: NewTokenDto,
  ): Promise<MadeTokenDto> {
    byPasswordOnly(requester);
    const made = await this.tokens.create(requester.person, name, expiresInDays);
    if (!made) throw new Problem('refused-by-rules', TOO_MANY);
    return { ...made.token, token: made.text };
  }

  /**
   * Never their texts. One that was revoked is gone; one that ran out stays until a new one is
   * made.
   */
  @Get()
  @NoQuery()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'My tokens, the newest first', operationId: 'tokens' })
  @ApiOkResponse({ type: [TokenDto], description: 'All tokens of who asks.' })
  @ApiProblems('unauthenticated')
  list(@CurrentRequester() { person }: Requester): Promise<TokenDto[]> {
    return this.tokens.of(person);
  }

  /** From a session, and never with a token. A token of somebody else is not found (404). */
  @Delete(':id')
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiUuidParam('id', 'The id of the token; its text is no part of any address.')
  @ApiOperation({
    summary: 'Revoke a token of mine; it stops working at once',
    operationId: 'revoke-token',
  })
  @ApiNoContentResponse({ description: 'The token works no more.' })
  @ApiProblems('unauthenticated', 'foreign-origin', 'forbidden-by-rules', 'not-found')
  async revoke(@CurrentRequester() requester: Requester, @Param('id') id: string): Promise<void> {
    byPasswordOnly(requester);
    const revoked = UUID.test(id) && (await this.tokens.revoke(requester.person, id));
    if (!revoked) throw new Problem('not-found');
  }
}
