import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '../src/platform/config';

interface Service {
  readonly image: string;
  readonly profiles: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>;
}

const fileText = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');
const compose = parse(fileText('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const inProfile = (profile: string): [string, Service][] =>
  services.filter(([, { profiles }]) => profiles.includes(profile));

/** As Compose would fill it in, with the defaults of the file. */
const filledIn = (value: string): string =>
  value
    .replace(/\$\{ZESEI_MASTER_KEY:\?[^}]*\}/, Buffer.alloc(32, 1).toString('base64'))
    .replace(/\$\{\w+:-([^}]*)\}/g, '$1')
    .replace(/\$\{\w+\}/g, 'filled-in');

describe('docker-compose.yml', () => {
  it.each([
    ['one-node', 1],
    ['three-node', 3],
  ])('has in the profile %s Zesei, PostgreSQL and EventStoreDB on %i', (profile, nodes) => {
    const images = inProfile(profile).map(([, { image }]) => image);
    expect(images.filter((image) => image.startsWith('eventstore/eventstore:23.10'))).toHaveLength(
      nodes,
    );
    expect(images.filter((image) => image.startsWith('postgres:16'))).toHaveLength(1);
    expect(images.filter((image) => image === 'zesei')).toHaveLength(1);
  });

  it('has in the profile alone nothing but Zesei, with the embedded store', () => {
    const alone = inProfile('alone');
    expect(alone.map(([, { image }]) => image)).toEqual(['zesei']);
    for (const [, { environment, networks, depends_on }] of alone) {
      expect(Object.keys(environment)).not.toContain('ZESEI_EVENT_STORE');
      expect([networks, depends_on]).toEqual([['front'], undefined]);
    }
  });

  it('lets Zesei write nothing but its data, gives it no rights, and time to stop', () => {
    const zesei = services.filter(([, { image }]) => image === 'zesei');
    expect(zesei).toHaveLength(3);
    for (const [, service] of zesei) {
      expect(service).toMatchObject({
        read_only: true,
        tmpfs: ['/tmp'],
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        stop_grace_period: '30s',
      });
      expect(service.volumes).toEqual([expect.stringMatching(/:\/data$/)]);
    }
  });

  it('starts nothing unless a profile is named, since each takes the same port', () => {
    for (const [, { profiles }] of services) expect(profiles).toHaveLength(1);
  });

  it('configures Zesei with what it knows, and with hosts that are there', () => {
    for (const [name, service] of services.filter(([, { image }]) => image === 'zesei')) {
      const env = Object.fromEntries(
        Object.entries(service.environment).map(([key, value]) => [key, filledIn(value)]),
      );
      // What an installation behind a proxy sets has to come through.
      expect(service.environment).toMatchObject({
        ZESEI_PUBLIC_URL: '${ZESEI_PUBLIC_URL:-}',
        ZESEI_TRUST_PROXY: '${ZESEI_TRUST_PROXY:-}',
      });
      const config = loadConfig(env);
      const hosts = [config.eventStore, config.readModels].flatMap((address) =>
        [...address.matchAll(/([a-z0-9-]+):\d+/g)].map(([, host]) => host),
      );
      const beside = service.profiles.flatMap(inProfile).map(([other]) => other);
      expect(beside).toEqual(expect.arrayContaining(hosts));
      expect(new Set(Object.keys(service.depends_on ?? {}))).toEqual(new Set(hosts));
      expect(name).toMatch(/^zesei/);
    }
  });

  it('lets each node of the cluster find the two others and tell its own name', () => {
    const nodes = inProfile('three-node').filter(([, { image }]) => image.includes('eventstore'));
    for (const [name, { environment }] of nodes) {
      const others = nodes.map(([other]) => other).filter((other) => other !== name);
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: '3',
        EVENTSTORE_GOSSIP_SEED: others.map((other) => `${other}:2113`).join(','),
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
      });
    }
  });

  it('keeps the stores where only Zesei reaches them, and Zesei on this machine', () => {
    expect(compose.networks.stores).toEqual({ internal: true });
    for (const [, service] of services) {
      if (service.image === 'zesei') {
        expect(service.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
      } else {
        expect(service.networks).toEqual(['stores']);
        expect(service).not.toHaveProperty('ports');
        expect(service.healthcheck).toBeDefined();
      }
    }
  });

  it('keeps the data of each service in a volume of its own', () => {
    const used = services.flatMap(([, { volumes }]) => volumes.map((one) => one.split(':', 1)[0]));
    expect(new Set(used).size).toBe(services.length);
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.volumes)));
  });
});

describe('Dockerfile', () => {
  const dockerfile = fileText('Dockerfile');

  it('runs on Node 24, not as root, and is asked whether it is ready', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^FROM node:24-/);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [^]*\/api\/health\/ready/m);
  });

  it('is made in stages, and what it is built with stays behind', () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(3);
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(dockerfile).toMatch(/npm ci --omit=dev/);
    expect(last).toContain('COPY --from=packages');
    expect(last).not.toMatch(/npm|COPY (\.|src|test|state-machines)/);
  });

  it('leaves the compiler behind, which npm keeps for a plugin of a package', () => {
    const packages = dockerfile.split(/^FROM /m)[2] ?? '';
    expect(packages).toMatch(/npm ci --omit=dev[^]*&& rm -r node_modules\/typescript /);
    const asking = ['src', 'state-machines']
      .flatMap((folder) =>
        readdirSync(join(__dirname, '..', folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(folder, name)),
      )
      .filter((name) => /(from|require\(|import\() ?'typescript'/.test(fileText(name)));
    expect(asking).toEqual([]);
  });

  it('holds all folders that the program looks for beside package.json', () => {
    // `demo` and `tour` load the sample city from there.
    expect(dockerfile).toMatch(/^COPY sample-city \.\/sample-city$/m);
  });

  it('copies nothing that .dockerignore leaves out', () => {
    const letIn = fileText('.dockerignore')
      .match(/^!.+$/gm)
      ?.map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources = '']) => sources.split(' '),
    );
    expect(letIn).toEqual(expect.arrayContaining(copied));
  });
});
