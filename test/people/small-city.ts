/** A city of six people, for tests. Sign-in by login; see `passwordOf`. */
export const smallCity = `
from: 2020-04-01
units:
  - { id: shimin, name: 市民課, level: section, parent: bunka, code: 市民 }
  - { id: bunka, name: 市民文化部, level: department, parent: shi }
  - { id: shi, name: 例示市, level: city }
  - { id: kanko, name: 観光課, level: section, parent: bunka, code: 観光 }
posts:
  - { id: shimin-kacho, unit: shimin, kind: sectionHead, title: 市民課長, roles: [responsibleOfficer] }
  - { id: kanko-kacho, unit: kanko, kind: sectionHead, title: 観光課長, roles: [responsibleOfficer] }
  - { id: shimin-kakariin, unit: shimin, kind: member, title: 市民課係員 }
  - { id: kanri, unit: kanko, kind: member, title: 観光課システム管理者, roles: [administrator] }
people:
  - { id: p-1, name: 見本 花子, login: hanako, posts: [shimin-kakariin] }
  - { id: p-2, name: 例示 太郎, login: taro, posts: [shimin-kacho, kanko-kacho] }
  - id: p-3
    name: 試行 次郎
    login: jiro
    posts: [{ post: shimin-kakariin, until: 2024-05-31 }]
  - { id: p-4, name: 架空 三郎, contact: 内線 2345, posts: [shimin-kakariin] }
  - id: p-5
    name: 想定 未来
    login: mirai
    posts: [{ post: shimin-kakariin, from: 2025-04-01 }]
  - { id: p-0, name: 管理 零子, posts: [kanri] }
designations:
  - { id: suishin-shimin, person: p-1, role: promoter, unit: shimin, until: 2025-03-31 }
`;
