import type { City } from './city';
import type { Answer, SignedRef } from './staff';

/** What a citizen says, and is told, in the tests; none of it may stand in the log. */
export const SAID = {
  letter: '窓口で長く待たされたうえ、案内も分かりにくかったです。',
  name: '架空 申出子',
  contact: '例示市見本町一丁目（架空の住所）',
  interim: '事実の確認に時間がかかっています。',
  reply: 'ご不便をおかけしました。案内板を改めました。',
  reason: '窓口でその場でご案内し、納得いただいた。',
  secondLook: '改めて確認し、案内の手順に不足がありました。',
  otherWays: '審査請求の対象ではありませんが、行政相談をご利用いただけます。',
} as const;

export const LETTER = {
  how: 'letter',
  letter: SAID.letter,
  citizen: { name: SAID.name, contact: SAID.contact },
  wantsReply: true,
  anonymous: false,
  unit: 'shimin',
} as const;

export const ANONYMOUS = {
  how: 'form',
  letter: SAID.letter,
  wantsReply: false,
  anonymous: true,
  unit: 'shimin',
} as const;

/** A command about a voice, by someone; it has to be accepted unless looked at. */
export async function voiceCommand(
  city: City,
  login: string,
  id: string,
  command: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return (await city.staff(login)).send('POST', `/api/voices/${id}/${command}`, body, headers);
}

/** What a signed command has to repeat, as the voice shows it now. */
export async function voiceSigns(
  city: City,
  login: string,
  id: string,
  command: string,
): Promise<readonly SignedRef[]> {
  const { body } = await (await city.staff(login)).get(`/api/voices/${id}`);
  return body.possible.find((possibility) => possibility.command === command)?.signs ?? [];
}

/** A signed command, with what the voice shows now. */
export async function signVoice(
  city: City,
  login: string,
  id: string,
  command: string,
  body: object = {},
): Promise<Answer> {
  const signs = await voiceSigns(city, login, id, command);
  return voiceCommand(city, login, id, command, { ...body, signs });
}

function accepted(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}

/** A letter to 市民課, received at its counter. */
export const receivedVoice = async (city: City, body: object = LETTER): Promise<Answer> =>
  accepted(await (await city.staff('shimin-kakariin')).send('POST', '/api/voices', body));

/** The reply is drafted, decided on and, unless told otherwise, sent. */
export async function repliedVoice(city: City, id: string, upTo = 'sent'): Promise<void> {
  const drafted = { text: SAID.reply };
  accepted(await voiceCommand(city, 'shimin-tantou', id, 'draft-reply', drafted));
  if (upTo === 'drafted') return;
  accepted(await signVoice(city, 'shimin-kacho', id, 'decide-reply'));
  if (upTo === 'decided') return;
  const sent = { on: city.day(), means: 'letter' };
  accepted(await voiceCommand(city, 'shimin-tantou', id, 'send-reply', sent));
}
