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
@ApiExample<TokenDto>({
  id: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
  name: '月次集計',
  createdAt: '2026-04-06T00:00:00.000Z',
  expiresAt: '2026-07-05T00:00:00.000Z',
  lastUsedAt: null,
})
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
@ApiExample<MadeTokenDto>({
  id: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
  name: '月次集計',
  createdAt: '2026-04-06T00:00:00.000Z',
  expiresAt: '2026-07-05T00:00:00.000Z',
  lastUsedAt: null,
  token: 'zesei_ここに一度だけ表示される文字列',
})
export class MadeTokenDto extends TokenDto {
  @ApiProperty({ description: 'told this once; send it as `Authorization: Bearer …`' })
  readonly token: string;
}
