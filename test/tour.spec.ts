import { playTour } from './command-line/play-tour';

jest.setTimeout(60_000);

describe('The tour on the embedded store', () => {
  let told = '';
  beforeAll(async () => {
    told = await playTour('embedded', 'ja');
  });

  it('leads one case from the letter to its closure', () => {
    const states = [...told.matchAll(/→ R8-市民-0001 {2}(\S+)/g)].map(([, state]) => state);
    expect(states).toEqual([
      '報告：報告済',
      '報告：受領',
      '原因：原因分析',
      '是正：計画作成',
      '是正：回議・決裁中',
      '是正：回議・決裁中',
      '是正：計画作成',
      '是正：回議・決裁中',
      '是正：回議・決裁中',
      '是正：実施中',
      '是正：実施中',
      '是正：実施確認',
      '検証：効果確認待ち',
      '検証：効果確認',
      '完了：完了準備',
      '完了：完了承認待ち',
      '完了：完了',
    ]);
  });

  it('shows who is refused, and why', () => {
    expect(told).toContain('試行 三郎（市民課窓口係員）が決裁しようとする');
    expect(told).toContain(
      '・決裁できるのは、前の段階が済んだ後の決裁者か、要領で定めた代決者です。',
    );
    expect(told).toContain('・起案者または処置の実施責任者は、その計画を決裁できません。');
    expect(told).toContain('・計画で決めた効果確認の日がまだ来ていません。');
    expect(told.match(/✗ 規則により/g)).toHaveLength(5);
  });

  it('looks back at three instants, at what was known then', () => {
    const known = [...told.matchAll(/分かっていたこと: (.+)/g)].map(([, facts]) => facts);
    expect(known).toEqual([
      '報告 / 応急処置',
      '報告 / 応急処置 / 区分決定 / 原因の記録 / 起案',
      '報告 / 応急処置 / 区分決定 / 原因の記録 / 起案 / 承認 / 合議 / 決裁',
    ]);
  });

  it('shows the history, and that the log holds', () => {
    expect(told).toMatch(/ 20 {2}.* 完了承認 .* 仮名 六郎（市民課長） .*… {2}✓/);
    expect(told).toContain('連鎖は最後まで保たれている。');
    expect(told).toContain('✓ 改ざんも欠落も見つかりませんでした。');
    expect(told).toMatch(/末尾のダイジェスト: sha256-1:[0-9a-f]{64}/);
  });

  it('shows the years from 2008 over 令和元年 to today, a dash apart from a zero', () => {
    expect(told).toMatch(/平成20年 +2008 +- +- +- +0 +- +- +- +4 +42 +9 +2 +34 +記録なし/);
    expect(told).toMatch(/令和元年 +2019 +40 +1 +36 +0 +0 +93 +4 +- +- +48 +1 +34 +記録なし/);
    expect(told).toMatch(/平成26年 +2014 .* 検討事項 3件/);
    expect(told).toMatch(/令和8年 +2026 +1\n/);
    expect(told).toContain('潜在的不適合 [見出し推定]');
    expect(told).toContain('各課 × 不適合 = 1');
  });
});
