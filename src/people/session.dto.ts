import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { ROLES, UNIT_LEVELS, type Role, type UnitLevel } from '../../state-machines/actor';
import { ApiExample } from '../platform/openapi/api-example';
import { CREDENTIAL_LIMITS } from './accounts';

/** What is typed to sign in. */
@ApiExample<SignInDto>({ login: 'shimin-kakariin', password: 'ここに合言葉を入れてください' })
export class SignInDto {
  @ApiProperty({ example: 'shimin-kakariin' })
  @IsString()
  @MinLength(1)
  @MaxLength(CREDENTIAL_LIMITS.login)
  readonly login: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(CREDENTIAL_LIMITS.password)
  readonly password: string;
}

/** The password once more, before a decision. */
@ApiExample<ConfirmationDto>({ password: 'ここに合言葉を入れてください' })
export class ConfirmationDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(CREDENTIAL_LIMITS.password)
  readonly password: string;
}

/** A new password, and the present one. */
@ApiExample<PasswordChangeDto>({
  currentPassword: 'ここに合言葉を入れてください',
  newPassword: '十二文字以上の新しい合言葉',
})
export class PasswordChangeDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(CREDENTIAL_LIMITS.password)
  readonly currentPassword: string;

  @ApiProperty({ minLength: CREDENTIAL_LIMITS.shortestPassword })
  @IsString()
  @MinLength(CREDENTIAL_LIMITS.shortestPassword)
  @MaxLength(CREDENTIAL_LIMITS.password)
  @Matches(/^[^\p{Cc}\p{Cs}]+$/u)
  readonly newPassword: string;
}

/** A unit on the way from the city down to the one that a post stands in. */
export class UnitDto {
  @ApiProperty({ example: 'shimin' })
  readonly id: string;

  @ApiProperty({ example: '市民課' })
  readonly name: string;

  @ApiProperty({ enum: UNIT_LEVELS, enumName: 'UnitLevel' })
  readonly level: UnitLevel;
}

/** What someone is by a post held today. */
export class StandingDto {
  @ApiProperty({ description: 'the id to name in `as`', example: 'shimin-kacho' })
  readonly post: string;

  @ApiProperty({ example: '市民課長' })
  readonly title: string;

  @ApiProperty({ type: [UnitDto], description: 'from the city down' })
  readonly unitPath: readonly UnitDto[];

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  readonly roles: readonly Role[];
}

/** Who is signed in. */
export class SessionDto {
  @ApiProperty({ example: 'p-0001' })
  readonly person: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null where it was erased, or cannot be read',
  })
  readonly name: string | null;

  @ApiProperty({ type: [StandingDto] })
  readonly standings: readonly StandingDto[];

  @ApiProperty({ enum: ['session', 'token'] })
  readonly via: 'session' | 'token';

  @ApiProperty({ enum: ['password', 'token'] })
  readonly method: 'password' | 'token';

  @ApiProperty({ format: 'date-time', description: 'when the person last proved who they are' })
  readonly authenticatedAt: string;
}

/** When the password was given again. */
export class ConfirmedDto {
  @ApiProperty({ format: 'date-time' })
  readonly authenticatedAt: string;
}
