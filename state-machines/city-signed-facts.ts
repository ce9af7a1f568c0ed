/** The facts of the city as a whole that carry a signature ✎; each means `decided`. */
export const CITY_SIGNED_FACT_TYPES = ['RulesetDecided', 'CityPaused', 'CityResumed'] as const;
