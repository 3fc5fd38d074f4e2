// The API as its users run it: the compiled entry in a process of its own, spoken to over HTTP.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { measure, WARM_UP } from './figures.mjs';

const MAIN = new URL('../../apps/api/dist/main.js', import.meta.url).pathname;
/** Of /proc/PID/stat, in hundredths of a second. */
const [USER_TIME, SYSTEM_TIME] = [13, 14];

/** Starts it on this database; `profile` names a folder for a CPU profile. */
export async function startApi(url, folder, profile) {
  const child = spawn(process.execPath, [...profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [], MAIN, '--no-demo'], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, UGO_DATA_DIR: folder, PORT: '0', UGO_LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await readyAddress(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const query = (document, variables, token) => post(agent, `${address}/graphql`, { query: document, variables }, token);
  return {
    query,
    signIn: async (email, password) => {
      const { data, errors } = await query('mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedInSession { token } ... on Refusal { code } } }', { input: { email, password } });
      if (!data?.signIn.token) throw new Error(JSON.stringify(errors ?? data));
      return data.signIn.token;
    },
    measured: async (call, options) => {
      const before = cpuMs(child.pid);
      const found = await measure(call, options);
      const warmUp = options.warmUp ?? WARM_UP;
      return { ...found, cpuPerCall: before === null ? null : (cpuMs(child.pid) - before) / (options.calls + warmUp) };
    },
    stop: () => new Promise((stopped) => {
      agent.destroy();
      child.once('exit', stopped);
      child.kill('SIGTERM');
    }),
  };
}

function readyAddress(child) {
  return new Promise((ready, failed) => {
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      const [, address] = /UGO est prêt : (\S+)/.exec(printed) ?? [];
      if (address) ready(address);
    });
    child.once('exit', () => failed(new Error(`the API ended:\n${printed}`)));
  });
}

function post(agent, url, body, token) {
  return new Promise((answered, failed) => {
    const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', ...token ? { authorization: `Bearer ${token}` } : {} } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => answered(JSON.parse(Buffer.concat(parts))));
    });
    sent.on('error', failed);
    sent.end(JSON.stringify(body));
  });
}

/** Milliseconds the process has computed; null where the system does not say. */
function cpuMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
    return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) * 10;
  } catch {
    return null;
  }
}
