/**
 * A small fault 修正事項 from its report to its closing, by four people, with a client whose types were
 * generated from the OpenAPI document of the server:
 *
 *     npx openapi-typescript http://127.0.0.1:3000/api/openapi.json -o api.d.ts
 *
 * The people are those of the sample city.
 */
import { answered, signedIn, type Zesei } from './signed-in';

const [baseUrl = 'http://127.0.0.1:3000', password = '', today = ''] = process.argv.slice(2);
const person = (login: string): Promise<Zesei> => signedIn(baseUrl, login, password);

async function reportToClosing(): Promise<void> {
  const reporter = await person('shimin-kakariin');
  const reported = answered(
    await reporter.POST('/api/cases', {
      // Sent again with this key, after a lost answer, it would be the same case.
      params: { header: { 'Idempotency-Key': 'report-of-the-wrong-form' } },
      body: {
        whatHappened: '申請書の様式の年号が古いままになっていた。',
        foundHow: 'ourselves',
        receivingUnit: 'shimin',
        touches: { personalData: 'no', money: 'no', injury: 'no' },
      },
    }),
  );
  const about = { params: { path: { id: reported.id } } };

  const promoter = await person('shimin-suishin');
  answered(await promoter.POST('/api/cases/{id}/accept', { ...about, body: {} }));

  const secretariat = await person('kikaku-jimukyoku');
  answered(
    await secretariat.POST('/api/cases/{id}/triage', {
      ...about,
      body: {
        kind: 'correctionItem',
        severity: 'slight',
        impact: {
          people: 'none',
          money: 'none',
          personalData: 'none',
          leak: 'none',
          likelihood: 'rare',
        },
        handler: 'p-0003',
        sharedSummary: '様式の年号の誤り',
      },
    }),
  );

  const handler = await person('shimin-tantou');
  answered(
    await handler.POST('/api/cases/{id}/record-fix', {
      ...about,
      body: { what: '様式の年号を直し、古い様式を回収した。', doneOn: today },
    }),
  );

  // Whoever fixed it does not confirm it, and the refusal says so.
  const refused = await handler.POST('/api/cases/{id}/approve-closure', { ...about, body: {} });
  console.log(
    refused.error?.type,
    refused.error?.rules?.map(({ name }) => name),
  );

  // A decision signs what was shown: `possible` names it, and the command repeats it.
  const head = await person('shimin-kacho');
  const shown = answered(await head.GET('/api/cases/{id}', about));
  const signs = shown.possible?.find(({ command }) => command === 'approve-closure')?.signs;
  const closed = answered(
    await head.POST('/api/cases/{id}/approve-closure', { ...about, body: { signs } }),
  );
  console.log(closed.number, closed.state.phase, closed.state.steps);

  // The list is asked as of the position that the closing reached, so that it has seen it.
  const { cases } = answered(
    await head.GET('/api/cases', { params: { query: { after: closed.position } } }),
  );
  console.log(cases.map(({ number, state }) => `${number ?? ''} ${state.steps.join()}`));
}

reportToClosing().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
