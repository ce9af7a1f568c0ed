// A label that is missing does not compile: the keys are taken from the statechart and the schemas.

export * from './labels/approval';
export * from './labels/causes';
export * from './labels/facts';
export * from './labels/report';
export * from './labels/signatures';
export * from './labels/states';
export * from './labels/triage';
export * from './labels/work';
