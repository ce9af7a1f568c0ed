import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Under this key the guard of signed-in requests finds what needs no sign-in. */
export const PUBLIC = 'zesei:public';

/** Marks a handler or a controller that answers anyone, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
