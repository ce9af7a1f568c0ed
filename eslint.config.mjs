import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The clock and randomness come from outside, so that the same seed gives the same year. */
const AMBIENT_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'Inject Clock (src/platform/clock.ts).' },
  { object: 'performance', property: 'now', message: 'Inject Clock (src/platform/clock.ts).' },
  { object: 'process', property: 'hrtime', message: 'Inject Clock (src/platform/clock.ts).' },
  { object: 'process', property: 'uptime', message: 'Inject Clock (src/platform/clock.ts).' },
  { object: 'Math', property: 'random', message: 'Inject Random (src/platform/random.ts).' },
];
const AMBIENT_SYNTAX = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Inject Clock (src/platform/clock.ts).',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'Inject Clock (src/platform/clock.ts).',
  },
];
const RANDOM_IMPORTS = ['node:crypto', 'crypto'].map((name) => ({
  name,
  importNames: [
    'default',
    'getRandomValues',
    'randomBytes',
    'randomFill',
    'randomFillSync',
    'randomInt',
    'randomUUID',
    'subtle',
    'webcrypto',
  ],
  message: 'Inject Random (src/platform/random.ts); name what else you need of node:crypto.',
}));
const CLOCK_IMPORTS = ['node:perf_hooks', 'perf_hooks', 'node:process', 'process'].map((name) => ({
  name,
  message: 'Inject Clock (src/platform/clock.ts); the rest of process is a global.',
}));

/** XState is stepped in one file; everyone else asks that file. */
const STEPPING_IMPORT = {
  name: 'xstate',
  importNames: [
    'createActor',
    'getInitialMicrosteps',
    'getInitialSnapshot',
    'getMicrosteps',
    'getNextSnapshot',
    'getNextTransitions',
    'initialTransition',
    'interpret',
    'transition',
  ],
  message: 'Only state-machines/statechart.ts steps a statechart: use replay, judge or possible.',
};
/** Its other entrances step statecharts, too, or show what is its own affair. */
const STEPPING_PATTERN = { regex: '^xstate/', message: STEPPING_IMPORT.message };
const STEPPING_SYNTAX = {
  selector:
    'CallExpression[callee.property.name=/^(transition|microstep|getTransitionData|getInitialSnapshot|getPersistedSnapshot|restoreSnapshot|resolveState)$/]',
  message: STEPPING_IMPORT.message,
};

/** The rules on imports do not see it. */
const IMPORT_SYNTAX = {
  selector: 'ImportExpression',
  message: 'Import at the top of the file.',
};

/** What one file may hold that no other may: config blocks replace a rule's options whole. */
const restricted = ({ clock = true, random = true, stepping = true }) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [
        ...(clock ? CLOCK_IMPORTS : []),
        ...(random ? RANDOM_IMPORTS : []),
        ...(stepping ? [STEPPING_IMPORT] : []),
      ],
      patterns: stepping ? [STEPPING_PATTERN] : [],
    },
  ],
  'no-restricted-syntax': [
    'error',
    IMPORT_SYNTAX,
    ...(clock ? AMBIENT_SYNTAX : []),
    ...(stepping ? [STEPPING_SYNTAX] : []),
  ],
});

const UNGLOBAL = ['crypto', 'performance', 'Temporal', 'globalThis', 'global'].map((name) => ({
  name,
  message: 'Inject Clock or Random (src/platform).',
}));
/** What reaches out of a pure function. */
const IMPURE_GLOBALS = [
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
].map((name) => ({ name, message: 'This folder is pure: no clock, no randomness, no I/O.' }));

export default defineConfig(
  // The examples lean on types that a test generates, and are type-checked there.
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'examples/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // It takes a field that another turn of the event loop changes for a constant.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Nest's and class-validator's plain objects stand where their types name a class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-restricted-globals': ['error', ...UNGLOBAL],
      'no-restricted-properties': ['error', ...AMBIENT_PROPERTIES],
      ...restricted({}),
    },
  },
  { files: ['src/platform/clock.ts'], rules: restricted({ clock: false }) },
  { files: ['src/platform/random.ts'], rules: restricted({ random: false }) },
  {
    // The tests of stepping hold our way of it against XState's own.
    files: ['state-machines/statechart.ts', 'state-machines/statechart*.spec.ts', 'test/**/*.ts'],
    rules: restricted({ stepping: false }),
  },
  {
    files: ['state-machines/**/*.ts', 'src/calendar/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-globals': ['error', ...UNGLOBAL, ...IMPURE_GLOBALS] },
  },
  {
    // What is measured is time itself.
    files: ['bench/**/*.ts'],
    rules: { ...restricted({ clock: false }), 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      // `expect(store.append)…` hands a method over without calling it.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
);
