import { Body, Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PageQuery } from '../cases/lists/case-list.dto';
import { CommandAbout, type About } from '../cases/requests/command-about';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { localise } from '../platform/localise';
import { ApiNumberParam } from '../platform/openapi/path-parameters';
import { NoQuery } from '../platform/no-query';
import { Problem } from '../platform/problem';
import { cursorTo, placeFrom } from '../read-models/cursor';
import { ReadModels } from '../read-models/read-models';
import { RulesetProposals } from '../rulesets/ruleset-proposals';
import { Rulesets } from '../rulesets/rulesets';
import { CityCommandRoute } from './city-command-route';
import { DecideRulesetBody, ProposeRulesetBody } from './ruleset-body';
import { RulesetCommands } from './ruleset-commands';
import { ProposalPage, ProposalView } from './ruleset-view';
import { listedProposal, RulesetViews } from './ruleset-views';
import { StreamAnswer } from './stream-answer';

const LIST = 'ruleset-proposals';
const placeInProposals = z.strictObject({ from: z.int().nonnegative() });
const REVISION = ApiNumberParam('revision', 'The proposal, as the list of them calls it.', 0);

/** 要領の起案と決裁: drafts that were put to the quality manager. */
@ApiTags('rulesets')
@Controller('ruleset-proposals')
export class RulesetProposalsController {
  constructor(
    private readonly commands: RulesetCommands,
    private readonly proposals: RulesetProposals,
    private readonly rulesets: Rulesets,
    private readonly views: RulesetViews,
    private readonly readModels: ReadModels,
  ) {}

  @CityCommandRoute('', '要領の起案: put a draft to the quality manager', 'propose-ruleset', {
    description:
      'Records `RulesetProposed`. By the secretariat. What `POST /api/rulesets/check` finds ' +
      'to be mended is refused here (422).',
  })
  propose(@CommandAbout() about: About, @Body() body: ProposeRulesetBody): Promise<StreamAnswer> {
    return this.commands.propose(about, body);
  }

  @CityCommandRoute(
    ':revision/decide',
    '要領の決裁: a proposal comes into force from a day',
    'decide-ruleset',
    {
      description:
        'Records `RulesetDecided`. By the quality manager, who did not propose it. Cases that ' +
        'run keep the ruleset that they began under. It is signed ✎: `signs` repeats what the ' +
        'proposal names for it, and the password has to be given shortly before.',
      honoursIfMatch: false,
    },
  )
  @REVISION
  decide(
    @CommandAbout() about: About,
    @Param('revision') revision: string,
    @Body() body: DecideRulesetBody,
  ): Promise<StreamAnswer> {
    return this.commands.decide(about, revisionOf(revision), body);
  }

  /**
   * Each with whether it is open, was decided, or was overtaken by a ruleset that was decided
   * since.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '要領案の一覧: the drafts that were proposed, the latest first',
    operationId: 'ruleset-proposals',
  })
  @ApiOkResponse({ type: ProposalPage, description: 'One page of the proposals.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async list(
    @Query() { cursor, limit, after }: PageQuery,
    @CurrentRequester() { language }: Requester,
  ): Promise<ProposalPage> {
    if (after !== undefined) await this.readModels.waitForNamed(BigInt(after), 'after');
    const from = cursor === undefined ? undefined : placeFrom(cursor, LIST, placeInProposals).from;
    const decided = await this.rulesets.all();
    const found = (await this.proposals.latest(limit, from)).map((one) =>
      listedProposal(one, decided),
    );
    const last = found.at(-1)?.revision ?? 0;
    return {
      proposals: localise(found, language) as ProposalPage['proposals'],
      next: last > 0 ? cursorTo(LIST, { from: last - 1 }) : null,
    };
  }

  /**
   * What it changes is told against the ruleset before it. `signs` is what its decision repeats.
   */
  @Get(':revision')
  @NoQuery()
  @Header('Cache-Control', 'no-store')
  @REVISION
  @ApiOperation({
    summary: 'A draft, what it changes, and what its decision has to sign',
    operationId: 'ruleset-proposal',
  })
  @ApiOkResponse({ type: ProposalView, description: 'The proposal, whole.' })
  @ApiProblems('unauthenticated', 'not-found')
  async find(
    @Param('revision') revision: string,
    @CurrentRequester() { language }: Requester,
  ): Promise<ProposalView> {
    const proposal = await this.proposals.find(revisionOf(revision));
    if (proposal === undefined) throw new Problem('not-found');
    const { findings, ...rest } = await this.views.proposal(proposal, await this.rulesets.all());
    return { ...rest, findings: localise(findings, language) as ProposalView['findings'] };
  }
}

function revisionOf(parameter: string): number {
  if (!/^(0|[1-9]\d{0,5})$/.test(parameter)) throw new Problem('not-found');
  return Number(parameter);
}
