import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { POST_KINDS } from '../../../state-machines/actor';
import type { Day } from '../../../state-machines/fact';
import { LIMITS } from '../../../state-machines/limits';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { holdersOf, postOfKind, successorOf } from '../../../state-machines/organisation/questions';
import { sectionOfVoice, type VoiceState } from '../../../state-machines/voice/state';
import { text } from '../../cases/pipeline/draft';
import { CommandBody } from '../../cases/requests/command-body';
import { Typed } from '../../cases/requests/fields';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 回答案; a later one takes its place. */
@ApiExample<DraftReplyBody>({
  text: '続柄の確認が手順に無かったことが原因でした。手順書を改めます。',
})
export class DraftReplyBody extends CommandBody {
  @Typed(LIMITS.page)
  text: string;
}

export class DraftReply extends VoiceCommand<DraftReplyBody> {}

@CommandHandler(DraftReply)
export class DraftReplyHandler implements ICommandHandler<DraftReply> {
  constructor(
    private readonly voices: VoiceRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: DraftReply): Promise<VoiceAnswer> {
    return this.voices.change(order, 'ReplyDrafted', async ({ voice, cityDay, requester }) => ({
      text: text(order.body.text),
      found: {
        cityDay,
        decider: deciderOf(await this.organisation.current(), voice, requester.person, cityDay),
      },
    }));
  }
}

/** The section's head, else the nearest superior post that nobody holds who ever drafted the reply. */
export function deciderOf(
  organisation: OrganisationState,
  voice: VoiceState | undefined,
  drafter: string,
  today: Day,
): string | undefined {
  const received = voice && sectionOfVoice(voice);
  const section = received && successorOf(organisation, received, today);
  if (voice === undefined || section === undefined) return undefined;
  const drafters = [...voice.drafters, drafter];
  return POST_KINDS.slice(POST_KINDS.indexOf('sectionHead'))
    .map((kind) => postOfKind(organisation, section, kind, today)?.id)
    .find(
      (post) =>
        post !== undefined &&
        holdersOf(organisation, post, today).every((holder) => !drafters.includes(holder)),
    );
}
