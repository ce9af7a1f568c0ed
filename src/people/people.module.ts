import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RANDOM, type Random } from '../platform/random';
import { Accounts } from './accounts';
import { Organisation } from './organisation';
import { OrganisationLoader } from './organisation-loader';
import { PasswordCheck } from './password-check';
import { argon2idHasher, PASSWORD_HASHER } from './passwords';
import { Persons } from './persons';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';
import { SignInAttempts } from './sign-in-attempts';
import { SignedIn } from './signed-in';
import { SignedInPerson } from './signed-in-person';
import { StandingsToday } from './standings-today';
import { Tokens } from './tokens';
import { TokensController } from './tokens.controller';

/**
 * The organisation, persons and sign-in. It needs, from a global module: `CLOCK`, `RANDOM`, `CONFIG`,
 * `EVENT_STORE`, `SealedTexts`, `SIGN_IN_KEY` and `OWN_DATABASE` (opened with `peopleMigrations` among its own).
 * With it, every handler of the application that is not `@Public()` needs a sign-in.
 */
@Module({
  controllers: [SessionController, TokensController],
  providers: [
    Accounts,
    Organisation,
    OrganisationLoader,
    PasswordCheck,
    Persons,
    Sessions,
    SignInAttempts,
    SignedInPerson,
    StandingsToday,
    Tokens,
    {
      provide: PASSWORD_HASHER,
      inject: [RANDOM],
      useFactory: (random: Random) => argon2idHasher(random),
    },
    { provide: APP_GUARD, useClass: SignedIn },
  ],
  exports: [Accounts, Organisation, OrganisationLoader, Persons, StandingsToday],
})
export class PeopleModule {}
