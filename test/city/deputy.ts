/**
 * The sample city's organisation with a deputy head of 市民文化部 who signs in as `shimin-fuku-bucho`:
 * decides the plans of which 市民課長 owns an action.
 */
export const withADeputy = (file: string): string =>
  file.replace('name: 雛形 海子, posts', 'name: 雛形 海子, login: shimin-fuku-bucho, posts');
