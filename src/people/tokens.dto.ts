import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ApiExample } from '../platform/openapi/api-example';
import { TOKEN_LIMITS } from './tokens';

/** A token to be made. */
@ApiExample<NewTokenDto>({ name: '月次集計', expiresInDays: 90 })
export class NewTokenDto {
  @ApiProperty({ description: 'what it is for', example: 'monthly report' })
  @IsString()
  @MaxLength(TOKEN_LIMITS.name)
  @Matches(/^[^\p{Cc}\p{Cs}]+$/u)
  readonly name: string;

  @ApiProperty({ description: 'how long it is good for' })
  @IsInt()
  @Min(1)
  @Max(TOKEN_LIMITS.days)
  readonly expiresInDays: number;
}

/** A token, without its text. */
export class TokenDto {
  @ApiProperty({ format: 'uuid' })
  readonly id: string;

  @ApiProperty()
  readonly name: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastUsedAt: string | null;
}

/** A token that was just made. */
export class MadeTokenDto extends TokenDto {
  @ApiProperty({ description: 'told this once; send it as `Authorization: Bearer …`' })
  readonly token: string;
}
