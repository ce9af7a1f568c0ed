import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayWidth } from '../src/command-line/display-width';
import { playTour } from './command-line/play-tour';

jest.setTimeout(120_000);

describe('The tour on the embedded store', () => {
  let told = '';
  beforeAll(async () => {
    told = await playTour('embedded', 'ja');
  });

  /** What is told from one scene, by its title, to the next. */
  const scene = (title: string): string => {
    const from = told.indexOf(`】 ${title}  `);
    if (from === -1) throw new Error(`There is no scene ${title}`);
    const next = told.indexOf('\n【', from);
    return told.slice(from, next === -1 ? undefined : next);
  };

  it('leads one case from the letter over a rework to its closure', () => {
    const states = [...told.matchAll(/→ R6-市民-0001 {2}(\S+)/g)].map(([, state]) => state);
    expect(states.filter((state, index) => state !== states[index - 1])).toEqual([
      '報告：報告済',
      '報告：受領',
      '原因：原因分析',
      '是正：計画作成',
      '是正：回議・決裁中',
      '是正：計画作成',
      '是正：回議・決裁中',
      '是正：実施中',
      '是正：実施確認',
      '検証：効果確認待ち',
      '検証：効果確認',
      '原因：原因分析',
      '是正：計画作成',
      '是正：回議・決裁中',
      '是正：実施中',
      '是正：実施確認',
      '検証：効果確認待ち',
      '検証：効果確認',
      '完了：完了準備',
      '完了：完了承認待ち',
      '完了：完了',
    ]);
  });

  it('takes the letter for a voice, whose reply the case owes until it was sent', () => {
    const standings = [...told.matchAll(/→ V-R6-市民-0001 {2}(\S+)/g)].map(([, one]) => one);
    expect(standings).toEqual([
      '受付済',
      '検討中',
      '検討中',
      '回答の決裁中',
      '回答の発送待ち',
      '回答済',
      '回答済',
    ]);
    expect(scene('報告と応急処置')).toContain('回答の義務が自動的に付いた');
    expect(scene('中間回答')).toMatch(/新しい期限を約束する[^]*回答の義務の期限も、自動的に/);
    expect(scene('市民への回答')).toMatch(
      /試行 三郎（市民課窓口係員、担当者として）が回答を起案[^]*仮名 六郎（市民課長）が、[^]*決裁する[^]*自動的に履行済/,
    );
    expect(scene('申出人の受止め')).toContain('受止め「納得」を記録する');
    expect(told).toMatch(/R7\.1\.14 9:40 +義務の発生（[^）]+） +（自動） [^]* 受領 /);
    expect(told).toMatch(/R7\.2\.13 10:20 +義務の履行（申出人への回答） +（自動） /);
  });

  it('shows who is refused, and why', () => {
    const refused = scene('決裁できない人');
    expect(refused).toContain('試行 三郎（市民課窓口係員）が決裁しようとする');
    expect(refused).toContain('・決裁できるのは、前の段階が済んだ後の決裁者か');
    expect(refused).toContain('・起案者または処置の実施責任者は、その計画を決裁できません。');
    expect(told).toContain('・計画で決めた効果確認の日がまだ来ていません。');
    expect(told.match(/✗ 規則により/g)).toHaveLength(6);
  });

  it('says in which capacity people act where their post does not tell', () => {
    expect(scene('受領')).toContain('例示 桜子（市民課窓口係員、推進員として）が受領する');
    expect(scene('漏えい等の報告要否')).toContain(
      '参考 若葉（総務課長、文書主管課長・個人情報保護管理者として）',
    );
    expect(scene('効果確認')).toContain('見本 幸子（環境政策課長、内部監査員として）');
    expect(scene('履歴').replaceAll(/\n\s*/g, '')).toMatch(
      /そのとき務めていた職: [^]*見本 幸子（環境政策課長）/,
    );
  });

  it('decides over a disagreement, and lets the decision circulate', () => {
    expect(scene('決裁')).toContain('不同意のまま決めることに理由を付ける');
    expect(scene('供覧')).toContain('想定 星子（市民文化部長）が供覧として読む');
  });

  it('finds the effect wanting, and goes back to the causes', () => {
    expect(scene('効果確認')).toMatch(
      /「効果なし」\s*と判定し[^]*→ R6-市民-0001 {2}原因：原因分析/,
    );
    expect(scene('新しい計画の効果確認')).toMatch(
      /「効果あり」\s*と判定し[^]*→ R6-市民-0001 {2}完了：完了準備/,
    );
  });

  it('decides in the absence of the decider, who reads it afterwards', () => {
    expect(scene('課長の不在')).toContain(
      '仮名 六郎（市民課長）が、次の開庁日から2日間の出張を不在として',
    );
    expect(scene('新しい計画の回議と代決')).toMatch(
      /架空 竹子（市民課窓口係長）が、課長の不在中[^]*代決する\n {2}→ R6-市民-0001 {2}是正：実施中/,
    );
    expect(scene('後閲')).toContain('仮名 六郎（市民課長）が後閲し');
    expect(told).toMatch(
      / R7\.5\.22 9:30 +決裁（代決） +架空 竹子 .*\n.* R7\.5\.26 9:00 +後閲 +仮名 六郎 /,
    );
  });

  it('records a decision that was made on paper, and lets nobody but its decider confirm it', () => {
    expect(scene('停電の日の紙の決定')).toContain('後日入力・未追認');
    expect(scene('紙の決定の確認')).toMatch(
      /・紙や口頭での決定を確認するのは、決定した本人です。[^]*仮名 六郎（市民課長）が、紙で決めた/,
    );
    expect(scene('履歴')).toMatch(/ 実施確認（紙・仮名 六郎、追認 +例示 桜子 .*\n +済）\n/);
    expect(told).toMatch(/ R7\.\S+ \d+:\d\d +紙・口頭決裁の確認 +仮名 六郎 /);
  });

  it('asks other sections, of which one says that it applies there', () => {
    expect(scene('水平展開への回答')).toMatch(
      /例示 一郎（福祉政策課長）が「該当する」[^]*見本 幸子（環境政策課長）が「該当しない」/,
    );
    expect(scene('水平展開への回答')).toMatch(
      /自動的に登録された[^]*→ R7-福政-0001 {2}報告：報告済/,
    );
  });

  it('takes a recurrence for a new case that names the first', () => {
    expect(scene('一年後の再発')).toMatch(
      /完了した R6-市民-0001 の再発[^]*→ R8-市民-0001 {2}報告：報告済/,
    );
  });

  it.each([
    ['潜在的不適合', '原因分析', '完了準備'],
    ['軽微な不適合', '応急処置・原因分析', '完了準備'],
    ['要望', '採否検討中', '完了準備'],
    ['修正事項', '修正の実施中', '完了承認待ち'],
    ['良い点', '受領', '受領'],
  ])('takes a %s its own way', (kind, afterAcceptance, beforeTheEnd) => {
    const item = scene('ほかの道筋')
      .split('● ')
      .find((one) => one.startsWith(kind));
    const way = item?.slice(item.indexOf('報告済')).split(/\s+→ /) ?? [];
    expect(way.slice(0, 2)).toEqual(['報告済', '受領']);
    expect(way.slice(1)).toContain(afterAcceptance);
    expect(way).toContain(beforeTheEnd);
    expect(way.at(-1)?.trim()).toBe('完了');
  });

  it('looks back at former instants, at what stood then', () => {
    const stood = [...told.matchAll(/そのとき有効だった記録: ([^●【]+)/g)].map(([, facts]) =>
      facts?.replaceAll(/\s/g, ''),
    );
    expect(stood).toEqual([
      '報告/応急処置',
      '報告/応急処置/区分決定/原因の記録/起案',
      '報告/応急処置/区分決定/原因の記録/起案/承認/合議/決裁',
      '報告/応急処置/区分決定/原因の記録/効果確認',
    ]);
  });

  it('shows the history, and that the log holds', () => {
    expect(told).toMatch(/ 46 {2}.* 完了承認 .* 仮名 六郎 .*… ✓/);
    expect(told).toContain('連鎖は最後まで保たれている');
    expect(told).toContain('✓ 改ざんも欠落も見つかりませんでした。');
    expect(told).toMatch(/末尾のダイジェスト: sha256-1:[0-9a-f]{64}/);
  });

  it('shows the years from 2008 over 令和元年 to today, a dash apart from a zero', () => {
    expect(told).toMatch(/平成20年 +2008 +- +- +- +0 +- +- +- +4 +42 +9 +2 +34 +記録なし/);
    expect(told).toMatch(/令和元年 +2019 +40 +1 +36 +0 +0 +93 +4 +- +- +48 +1 +34 +記録なし/);
    expect(told).toContain('平成26年の備考: 検討事項 3件');
    expect(told).toMatch(/令和6年 +2024 +1\n/);
    expect(told).toMatch(/令和7年 +2025 +1\n/);
    expect(told).toMatch(/令和8年 +2026 +6\n/);
    expect(told).toContain('潜在的不適合 [見出し推定]');
  });

  it('is told scene by scene in the tutorial', () => {
    const file = join(__dirname, '../docs/tutorial/a-case-from-letter-to-closing.md');
    const steps = [...readFileSync(file, 'utf8').matchAll(/^\| (\d+)(?:–(\d+))? +\|/gm)];
    const explained = steps.flatMap(([, from, to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
    );
    const played = [...told.matchAll(/^【(\d+)】/gm)].map(([, number]) => Number(number));
    expect(explained).toEqual(played);
  });

  it('fits into a terminal of 80 columns', () => {
    const digest = /[0-9a-f]{64}$/;
    const tooWide = told
      .split('\n')
      .filter((line) => displayWidth(line) > 80 && !digest.test(line));
    expect(tooWide).toEqual([]);
  });
});
