import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** A note on the case, which changes nothing. */
@ApiExample<AddNoteBody>({ text: '申出人に電話で経過を伝えた。' })
export class AddNoteBody extends CommandBody {
  @Typed(LIMITS.page)
  text: string;
}

export class AddNote extends CaseCommand<AddNoteBody> {}

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: AddNote): Promise<CaseAnswer> {
    return this.cases.change(order, 'NoteAdded', ({ cityDay }) => ({
      text: text(order.body.text),
      found: { cityDay },
    }));
  }
}
