import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** A note on the case, which changes nothing. */
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
