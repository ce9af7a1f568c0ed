/**
 * Which way imports may point: down this list, never up. A folder imports what stands after it.
 * `state-machines` and `calendar` may be imported by all and import none of them.
 */
const LAYERS = [
  ['command-line'],
  ['voices'],
  ['deadlines', 'organisation', 'reports', 'history', 'statecharts', 'city'],
  ['cases'],
  ['people'],
  ['read-models'],
  ['rulesets', 'city-calendar', 'erasure'],
  ['sealed-texts', 'event-store'],
  ['platform'],
];
const PURE = ['calendar'];
/** Put the whole together; only the program on top of them starts them. */
const WHOLE = '^src/(installation|installation-checks|server|app\\.module)\\.ts$';

const folders = (names) => `^src/(${names.join('|')})/`;

/** A folder may import itself, what stands below it, and what is pure. */
const layerRules = LAYERS.flatMap((layer, index) =>
  layer.map((folder) => ({
    name: `${folder}-imports-only-what-is-below`,
    comment:
      'voices → deadlines, organisation, reports, history, statecharts, city → cases → people → read-models → … → platform',
    severity: 'error',
    from: { path: folders([folder]) },
    to: {
      path: '^src/',
      pathNot: [
        folders([folder, ...LAYERS.slice(index + 1).flat(), ...PURE]),
        ...(folder === 'command-line' ? [WHOLE] : []),
      ],
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'every-folder-has-a-place',
      comment: 'A new folder of src is written into LAYERS first, so that its direction is known.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: folders([...LAYERS.flat(), ...PURE]) },
    },
    {
      name: 'no-cycles',
      comment: 'Also not of types: whoever reads one of two such files has to read the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'state-machines-are-pure',
      comment: 'The law of a case imports XState, zod and itself: no clock, no I/O, no src.',
      severity: 'error',
      from: { path: '^state-machines/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^state-machines/', '^node_modules/(xstate|zod)/'] },
    },
    {
      name: 'state-machines-are-tested-alone',
      comment: 'Beside its own, a test there may use fast-check. What spans modules is in test/.',
      severity: 'error',
      from: { path: '^state-machines/.*\\.spec\\.ts$' },
      to: {
        pathNot: ['^state-machines/', '^node_modules/(xstate|zod|fast-check)/', '^(node:|fs|path)'],
      },
    },
    {
      name: 'calendar-is-pure',
      comment: 'It knows days, years and the national holidays, and nothing of ours.',
      severity: 'error',
      from: { path: '^src/calendar/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/calendar/', 'node_modules/@holiday-jp/'] },
    },
    {
      name: 'only-the-adapter-knows-eventstoredb',
      comment: 'Everything else speaks to the port.',
      severity: 'error',
      from: { pathNot: ['^src/event-store/eventstoredb/', '^test/', '^bench/'] },
      to: { path: '^node_modules/@eventstore/' },
    },
    {
      name: 'only-two-folders-know-libsql',
      comment: 'The log and the databases; everything else speaks SQL through Kysely.',
      severity: 'error',
      from: {
        path: '^(src|state-machines)/',
        pathNot: '^src/(event-store/embedded|platform/database)/',
      },
      to: { path: '^node_modules/libsql/' },
    },
    {
      name: 'the-verifier-shares-only-the-canonical-form',
      comment:
        'A fault of the writer must not hide itself in the verifier: it has the canonical form and the names of streams from it, and nothing else. Types may be borrowed.',
      severity: 'error',
      from: { path: '^src/history/verify/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(src|state-machines)/',
        pathNot: ['^src/history/verify/', '^src/event-store/(canonical|streams)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'what-the-verifier-shares-stands-alone',
      comment: 'Else it would share more by a detour.',
      severity: 'error',
      from: { path: '^src/event-store/(canonical|streams)\\.ts$' },
      to: { path: '^(src|state-machines)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'src-never-imports-tests',
      comment: 'A test beside its file may use what test/ offers; what runs may not.',
      severity: 'error',
      from: { path: '^(src|state-machines)/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^test/', '\\.spec\\.ts$'] },
    },
    {
      name: 'only-the-root-imports-the-root',
      comment: 'main.ts and app.module.ts put the house together; nothing in it leans on them.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '^src/command-line/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-what-package-json-names',
      comment: 'What another package happens to bring may be gone tomorrow. Types may be borrowed.',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-development-packages-in-src',
      severity: 'error',
      from: { path: '^(src|state-machines)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // A yardstick with packages of its own, which are only there for who measures against it.
    exclude: { path: '^bench/emmett/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'default'],
    },
    combinedDependencies: true,
  },
};
