/** No id stands twice. */
export const areDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
