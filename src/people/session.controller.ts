import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Logger,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '../platform/api-problems';
import { CONFIG, type Config } from '../platform/config';
import { NoQuery } from '../platform/no-query';
import { Problem } from '../platform/problem';
import { Public } from '../platform/public';
import { Accounts } from './accounts';
import { byPasswordOnly } from './by-password-only';
import { PasswordCheck } from './password-check';
import { CurrentRequester, type Requester } from './requester';
import {
  ConfirmationDto,
  ConfirmedDto,
  PasswordChangeDto,
  SessionDto,
  SignInDto,
} from './session.dto';
import { giveSessionCookie, sessionSecretOf, takeSessionCookie } from './session-cookie';
import { Sessions } from './sessions';
import { HOLDS_NO_POST, StandingsToday } from './standings-today';
import { SignedInPerson } from './signed-in-person';

/** Signing in and out. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  private readonly logger = new Logger(SessionController.name);

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly passwords: PasswordCheck,
    private readonly standings: StandingsToday,
    private readonly signedIn: SignedInPerson,
  ) {}

  /**
   * With a login and its password. Who sends wrong ones has to wait after some (429). Programs
   * sign in once and make a token.
   */
  @Post()
  @Public()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Sign in; the session is a cookie', operationId: 'sign-in' })
  @ApiCreatedResponse({
    type: SessionDto,
    description: 'Who signed in. The cookie of the session comes with it.',
  })
  @ApiProblems(
    'invalid-request',
    'sign-in-failed',
    'foreign-origin',
    'forbidden-by-rules',
    'too-many-requests',
  )
  async signIn(
    @Body() { login, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const proof = await this.passwords.proofAtSignIn(login, password, request.ip);
    const { person } = proof;
    const standings = await this.standings.of(person);
    if (standings.length === 0) throw new Problem('sign-in-failed', HOLDS_NO_POST);
    const opened = await this.sessions.open(proof);
    if (opened === undefined) throw new Problem('sign-in-failed');
    giveSessionCookie(reply, this.config, opened.secret);
    this.logger.log({ message: 'signed in', person });
    const { authenticatedAt } = opened.session;
    return this.signedIn.describe({
      person,
      standings,
      via: 'session',
      method: 'password',
      authenticatedAt,
    });
  }

  /**
   * In which posts one stands today, and when the password was last given: some decisions ask for
   * it anew.
   */
  @Get()
  @NoQuery()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Who am I, and in which posts', operationId: 'session' })
  @ApiOkResponse({ type: SessionDto, description: 'Who asks, and in which posts.' })
  @ApiProblems('unauthenticated')
  async show(@CurrentRequester() requester: Requester): Promise<SessionDto> {
    return this.signedIn.describe(requester);
  }

  /** Ends this session alone; tokens go on. */
  @Delete()
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Sign out', operationId: 'sign-out' })
  @ApiNoContentResponse({ description: 'The session is over.' })
  @ApiProblems('unauthenticated', 'foreign-origin', 'forbidden-by-rules')
  async signOut(
    @CurrentRequester() requester: Requester,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(secretIn(request, requester));
    takeSessionCookie(reply, this.config);
  }

  /**
   * Signed commands ask for a password that was given shortly before. A token cannot confirm it:
   * 403.
   */
  @Post('confirmation')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiCookieAuth()
  @ApiOperation({
    summary: 'Give the password again, as decisions ask for it',
    operationId: 'confirm-password',
  })
  @ApiOkResponse({
    type: ConfirmedDto,
    description: 'The instant from which the confirmation counts.',
  })
  @ApiProblems(
    'sign-in-failed',
    'unauthenticated',
    'foreign-origin',
    'forbidden-by-rules',
    'too-many-requests',
  )
  async confirm(
    @CurrentRequester() requester: Requester,
    @Body() { password }: ConfirmationDto,
    @Req() request: FastifyRequest,
  ): Promise<ConfirmedDto> {
    const secret = secretIn(request, requester);
    await this.passwords.proofOf(requester.person, password, request.ip);
    return { authenticatedAt: await this.sessions.confirm(secret) };
  }

  /** With the present password, from a session and not with a token. */
  @Put('password')
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiOperation({
    summary: 'Change the password; all tokens and all other sessions of the person end',
    operationId: 'change-password',
  })
  @ApiNoContentResponse({ description: 'The password is another; this session goes on.' })
  @ApiProblems(
    'invalid-request',
    'sign-in-failed',
    'unauthenticated',
    'foreign-origin',
    'forbidden-by-rules',
    'too-many-requests',
  )
  async changePassword(
    @CurrentRequester() requester: Requester,
    @Body() { currentPassword, newPassword }: PasswordChangeDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const secret = secretIn(request, requester);
    const proof = await this.passwords.proofOf(requester.person, currentPassword, request.ip);
    const changed = await this.accounts.changePassword(proof, newPassword, secret);
    if (!changed) throw new Problem('sign-in-failed');
    this.logger.log({ message: 'password changed', person: requester.person });
  }
}

/** The secret of the session that the request came with. */
function secretIn(request: FastifyRequest, requester: Requester): string {
  byPasswordOnly(requester);
  const secret = sessionSecretOf(request);
  if (secret === undefined) throw new Error('a session without its cookie');
  return secret;
}
