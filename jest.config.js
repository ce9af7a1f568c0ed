const fs = require('node:fs');
const path = require('node:path');

const swc = (parser) => ({
  jsc: {
    target: 'es2022',
    parser,
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});

/** Packages that ship ES modules only, and @fastify/cookie, which calls import(): jest runs CommonJS, so swc has to translate these too. */
function esmPackages(
  dir = path.join(__dirname, 'node_modules'),
  found = new Set(['@fastify/cookie']),
) {
  for (const entry of fs.readdirSync(dir)) {
    if (entry.startsWith('.')) continue;
    const names = entry.startsWith('@')
      ? fs.readdirSync(path.join(dir, entry)).map((name) => `${entry}/${name}`)
      : [entry];
    for (const name of names) {
      const manifest = path.join(dir, name, 'package.json');
      if (
        fs.existsSync(manifest) &&
        JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module'
      )
        found.add(name);
      const nested = path.join(dir, name, 'node_modules');
      if (fs.existsSync(nested)) esmPackages(nested, found);
    }
  }
  return [...found];
}

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/state-machines', '<rootDir>/test'],
  testRegex: '\\.(spec|e2e-spec)\\.ts$',
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc({ syntax: 'typescript', decorators: true })],
    '^.+\\.m?js$': ['@swc/jest', swc({ syntax: 'ecmascript' })],
  },
  // The last node_modules in a path counts.
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esmPackages().join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Many suites start whole servers; on a busy machine that takes its time.
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '512MB',
};
