// The word for each fact: the right thing by the right person, for the case as it stands.
export * from './deeds/closure';
export * from './deeds/ends';
export * from './deeds/extensions';
export * from './deeds/implementation';
export * from './deeds/obligations';
export * from './deeds/plan';
export * from './deeds/report';
export * from './deeds/root-cause';
export * from './deeds/substitutes';
