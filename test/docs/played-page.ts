import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { ROOT, type Block, type Page } from './page';

/** Blocks that are typed in: all in `sh` but those that say why not. */
export const isTyped = ({ language, about }: Block): boolean =>
  language === 'sh' && !about.startsWith('not-run');

/** What a page may call besides what any shell has. */
export const TOOLS = ['bash', 'curl', 'jq', 'openssl'];

/** Folders of a real machine that pages name; in a test they lie in the page's own folder. */
const ELSEWHERE =
  /(?<![\w./$}])\/(srv|backup|safe|etc\/zesei|etc\/systemd\/system|usr\/local\/bin)\b/g;
const FOLDERS = ['srv', 'backup', 'safe', 'etc/zesei', 'etc/systemd/system', 'usr/local/bin'];

/** Where the pages have the program installed: in a test, in the folder of the page. */
const PROGRAM = /(?<![\w./$}])\/opt\/zesei\b/g;

/** The port that pages speak of; in a test any that is free takes its place. */
const PORT_OF_PAGES = '127.0.0.1:3000';

/**
 * What the words of a page mean where it is tried: the program is built and its packages are installed,
 * systemd is not there to start and stop it, and nobody but who tries it owns anything.
 */
const PRELUDE = `
set -Eeuo pipefail
trap 'echo "### failed: $BASH_COMMAND" >&2' ERR
SERVER=
stop_server() { if [ -n "$SERVER" ]; then kill -TERM -- "-$SERVER" || :; wait "$SERVER" || :; SERVER=; fi; }
until_ready() {
  curl --silent --fail --output answered --retry 240 --retry-all-errors --retry-delay 1 --retry-max-time 240 \\
    "http://127.0.0.1:$PORT/api/health/ready"
}
trap stop_server EXIT
npm() { node npm-of-pages.js "$@"; }
sudo() { shift 2; "$@"; }
install() {
  local word taken=()
  for word; do
    case "$word" in -o | -g) continue ;; zesei | root) continue ;; esac
    taken+=("$word")
  done
  command install "\${taken[@]}"
}
systemctl() {
  local units="$HOME/elsewhere/etc/systemd/system"
  case "$*" in
    daemon-reload | 'enable --now zesei-backup.timer') ;;
    'start zesei-backup') $(sed -n 's/^ExecStart=//p' "$units/zesei-backup.service") ;;
    'stop zesei') stop_server ;;
    'start zesei' | 'restart zesei' | 'enable --now zesei')
      stop_server
      grep -qx "ReadWritePaths=$(. "$HOME/elsewhere/etc/zesei/zesei.env" && echo "$ZESEI_DATA")" "$units/zesei.service" ||
        { echo 'the unit does not let the service write where its settings say' >&2; return 2; }
      set -m
      $(sed -n 's/^ExecStart=//p' "$units/zesei.service") > server.log 2>&1 & SERVER=$!
      set +m
      until_ready ;;
    *) echo "systemctl $* is not stood in for" >&2; return 2 ;;
  esac
}
`;

/** Runs what a script of the package runs, without building again. */
const NPM = `
const { scripts } = require('./package.json');
const [command, name, dashes, ...words] = process.argv[2] === 'start' ? ['run', 'start'] : process.argv.slice(2);
if (command === 'ci' || (command === 'run' && name === 'build')) process.exit(0);
const [program, ...given] = scripts[name].replace('nest build && ', '').split(' ');
const child = require('node:child_process').spawn(program, [...given, ...words], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
`;

/** A page that waits for something for ever is ended, and told as one that failed. */
const MOST_A_PAGE_TAKES_MS = 280_000;

/** What would reach beyond the folder of the page: nothing of the machine that tries it is touched. */
const BEYOND =
  /(?<![\w./$}])(?:\/(?:backup|boot|etc|home|opt|root|safe|srv|usr|var)\/|useradd|userdel|sudo(?! -u zesei ))\S*/;

/** How a page went: what was printed, and whether every block ended well. */
export interface Played {
  readonly exitCode: number | null;
  readonly printed: string;
}

/**
 * Types the blocks of a page into one shell, in their order, in a folder that looks like a checkout.
 * A block marked `server` goes on in the background; the next one follows once it is ready.
 *
 * @param folder an empty one
 * @param demo a demo that is prepared; what a page starts as `zesei demo` goes on with it
 */
export async function playPage(page: Page, folder: string, demo: string): Promise<Played> {
  for (const name of ['dist', 'node_modules', 'sample-city', 'package.json'])
    symlinkSync(join(ROOT, name), join(folder, name));
  const elsewhere = join(folder, 'elsewhere');
  for (const name of FOLDERS) mkdirSync(join(elsewhere, name), { recursive: true });
  cpSync(demo, join(folder, '.zesei-demo'), { recursive: true });
  if (!installsItself(page)) install(folder, demo);
  const port = await freePort();
  writeFileSync(join(folder, 'npm-of-pages.js'), NPM);
  writeFileSync(join(folder, 'page.sh'), scriptOf(page, { folder, port }));
  const child = spawn('bash', ['page.sh'], {
    cwd: folder,
    detached: true,
    env: {
      PATH: [join(elsewhere, 'usr/local/bin'), process.env.PATH].join(delimiter),
      HOME: folder,
      LANG: 'en_US.UTF-8',
      PORT: String(port),
      ZESEI_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const limit = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }, MOST_A_PAGE_TAKES_MS);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  const log = join(folder, 'server.log');
  const logged = existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '';
  return { exitCode, printed: `${printed}${logged}` };
}

/** Pages for operators find Zesei installed, but for the one that installs it. */
const installsItself = ({ blocks }: Page): boolean =>
  blocks.some(({ text }) => text.includes('> /etc/zesei/zesei.env'));

/** As `docs/how-to/install.md` leaves it, with what the demo has in its folder. */
function install(folder: string, demo: string): void {
  const elsewhere = join(folder, 'elsewhere');
  cpSync(demo, join(elsewhere, 'srv/zesei'), { recursive: true });
  const key = readFileSync(join(demo, 'master-key'), 'utf8').trim();
  writeFileSync(
    join(elsewhere, 'etc/zesei/zesei.env'),
    `ZESEI_DATA='${elsewhere}/srv/zesei'\nZESEI_MASTER_KEY='${key}'\n`,
  );
  const unit = join(elsewhere, 'etc/systemd/system/zesei.service');
  writeFileSync(
    unit,
    `ExecStart=${elsewhere}/usr/local/bin/zesei serve\nReadWritePaths=${elsewhere}/srv/zesei\n`,
  );
  const program = `#!/bin/sh
set -a
. ${elsewhere}/etc/zesei/zesei.env
exec node ${folder}/dist/src/main.js "$@"
`;
  writeFileSync(join(elsewhere, 'usr/local/bin/zesei'), program, { mode: 0o755 });
}

function scriptOf(page: Page, { folder, port }: { folder: string; port: number }): string {
  const blocks = page.blocks.filter(isTyped).map(({ place, about, text }) => {
    const typed = text
      .replaceAll(PROGRAM, folder)
      .replaceAll(ELSEWHERE, `${folder}/elsewhere/$1`)
      .replaceAll(PORT_OF_PAGES, `127.0.0.1:${port}`);
    const beyond = BEYOND.exec(typed.replaceAll(folder, ''));
    if (beyond !== null) throw new Error(`${place}: ${beyond[0]} is not stood in for`);
    const begins = `echo '### ${place}'\n`;
    return about === 'server'
      ? `${begins}stop_server\nset -m\n{\n${typed}} > server.log 2>&1 & SERVER=$!\nset +m\nuntil_ready\n`
      : `${begins}${typed}`;
  });
  return [PRELUDE, ...blocks].join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
