import type { ObligationView } from '../../../history/open-matters-view';
import type { HttpPerson } from '../http-person';
import type { Schedule } from '../schedule';
import { soon } from '../soon';
import type { Stage } from '../stage';
import { voiceTexts, voiceTyped } from '../texts/voice';
import { expectThat } from '../unexpected-answer';

const LETTER_KEY = 'letter-of-a-resident-1';
/** What the interim reply promises: so many days after the reply is to go out. */
const DAYS_TO_SPARE = 5;

/** 受付 of the letter, and the citizen told so. Answers the voice that it is. */
export async function playLetter(stage: Stage, { arrival }: Schedule): Promise<string> {
  const { narrator } = stage;
  stage.scene(arrival, '9:10', voiceTexts.arrival);
  const clerk = await stage.enter('shimin-kakariin');
  const letter = stage.typed(voiceTyped.letter);
  narrator.deed(clerk, voiceTexts.receives, [letter]);
  const received = await clerk.receive(
    {
      how: 'letter',
      receivedOn: stage.today,
      letter,
      citizen: {
        name: stage.typed(voiceTyped.name),
        contact: stage.typed(voiceTyped.contact),
      },
      wantsReply: true,
      anonymous: false,
      unit: 'shimin',
    },
    LETTER_KEY,
  );
  expectThat(received.number !== null, 'the voice has its number', received);
  narrator.stands(received);
  narrator.deed(clerk, voiceTexts.acknowledges);
  const told = { on: stage.today, means: 'telephone' };
  narrator.stands(await clerk.doesToVoice(received.id, 'acknowledge', told));
  return received.id;
}

/** 回答の義務 of a case that a voice became: a process raises it, and meets it once the voice was answered. */
export const replyOwed = (
  reader: HttpPerson,
  caseId: string,
  state: 'open' | 'met',
): Promise<ObligationView> =>
  soon(`the reply, ${state}`, async () => {
    const { obligations } = await reader.case(caseId);
    return obligations.find((one) => one.kind === 'reply' && one.state === state);
  });

/** 中間回答: it takes longer than the letter may wait. */
export async function playInterimReply(
  stage: Stage,
  { interimReply, reply }: Schedule,
  voice: string,
  id: string,
): Promise<void> {
  const { narrator } = stage;
  stage.scene(interimReply, '16:30', voiceTexts.interim);
  const handler = await stage.enter('shimin-tantou');
  const text = stage.typed(voiceTyped.interim);
  const newDueOn = stage.day(reply + DAYS_TO_SPARE);
  narrator.deed(handler.as('handler'), voiceTexts.sendsInterim, [text]);
  const sent = await handler.doesToVoice(voice, 'send-interim-reply', {
    on: stage.today,
    means: 'letter',
    text,
    newDueOn,
  });
  narrator.stands(sent);
  await soon('the reply, owed by the day that was promised', async () => {
    const owed = await replyOwed(handler, id, 'open');
    return owed.dueOn === newDueOn ? owed : undefined;
  });
  narrator.remark(voiceTexts.moved);
}

/** 回答の起案・決裁・発送, and 受止め by the citizen. */
export async function playReply(
  stage: Stage,
  { reply, reception }: Schedule,
  voice: string,
  id: string,
): Promise<void> {
  const { narrator } = stage;
  stage.scene(reply, '10:20', voiceTexts.reply);
  const handler = await stage.enter('shimin-tantou');
  const text = stage.typed(voiceTyped.reply);
  narrator.deed(handler.as('handler'), voiceTexts.drafts, [text]);
  narrator.stands(await handler.doesToVoice(voice, 'draft-reply', { text }));
  const head = await stage.enter('shimin-kacho');
  narrator.deed(head, voiceTexts.decides);
  narrator.stands(await head.signsForVoice(voice, 'decide-reply'));
  narrator.deed(handler.as('handler'), voiceTexts.sends);
  const sent = { on: stage.today, means: 'letter' };
  narrator.stands(await handler.doesToVoice(voice, 'send-reply', sent));
  await replyOwed(handler, id, 'met');
  narrator.remark(voiceTexts.met);

  stage.scene(reception, '11:00', voiceTexts.reception);
  const clerk = await stage.enter('shimin-kakariin');
  const said = stage.typed(voiceTyped.reception);
  narrator.deed(clerk, voiceTexts.recordsReception, [said]);
  const body = { reception: 'satisfied', text: said };
  const recorded = await clerk.doesToVoice(voice, 'record-reception', body);
  narrator.stands(recorded);
  expectThat(recorded.ended, 'the voice is answered', recorded);
}
