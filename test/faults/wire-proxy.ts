import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';

/** An SQLSTATE that a statement fails with (57P01: its backend is ended), or `cutAfter`: it is done, and the line is cut before its answer. */
export const FAULTS = ['40001', '40P01', '55P03', '57P01', 'cutAfter'] as const;
export type Fault = (typeof FAULTS)[number];

export interface Injection {
  readonly fault: Fault;
  /** Which statement since arming, from 1. */
  readonly nth: number;
  /** Whether the same statement fails at every try, or the first time only. */
  readonly always?: boolean;
}

/** Messages of the protocol, by their first byte. */
const [QUERY, PARSE, SYNC, BACKEND_KEY] = ['Q', 'P', 'S', 'K'].map((letter) => letter.charCodeAt(0));
/** Parse, Bind, Describe, Execute, Flush, Close: parts of one statement. */
const PARTS = new Set([...'PBDEHC'].map((letter) => letter.charCodeAt(0)));
const HEADER_BYTES = 5;

interface Line {
  readonly client: Socket;
  readonly server: Socket;
  pid: number;
  /** Whether the mutation that is watched writes here, in the transaction under way. */
  keyed: boolean;
  /** The answer under way is not to arrive. */
  cut: boolean;
}

/**
 * A line to PostgreSQL on which chosen statements fail. It replaces a statement by one that fails, so that the transaction really is undone by the
 * server, and what the application hears is what a server says: nothing is played.
 */
export class WireProxy {
  #injection: Injection | null = null;
  #key = '';
  #open = false;
  #text: string | null = null;
  /** Statements since arming, and those that failed. */
  readonly statements: string[] = [];
  injected = 0;
  readonly #lines = new Set<Line>();

  private constructor(private readonly target: URL, private readonly server: Server, private readonly admin: pg.Client) {}

  static async open(url: string): Promise<WireProxy> {
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const server = createServer((client) => proxy.connected(client));
    const proxy = new WireProxy(new URL(url), server, admin);
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    return proxy;
  }

  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Counts from now on, until the transaction that writes this key has ended; null only counts. */
  arm(key: string, injection: Injection | null): void {
    this.injected = 0;
    this.statements.length = 0;
    [this.#injection, this.#key, this.#text, this.#open] = [injection, key, null, true];
  }

  disarm(): void {
    [this.#injection, this.#open] = [null, false];
  }

  async close(): Promise<void> {
    for (const { client, server } of this.#lines) for (const socket of [client, server]) socket.destroy();
    await this.admin.end();
    await new Promise((closed) => { this.server.close(closed); });
  }

  private connected(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    const line: Line = { client, server, pid: 0, keyed: false, cut: false };
    this.#lines.add(line);
    const end = (): void => {
      this.#lines.delete(line);
      client.destroy();
      server.end();
    };
    for (const socket of [client, server]) socket.on('error', end);
    client.on('close', end);
    server.on('close', () => client.end());
    const fromClient = messages(true);
    let unit: Buffer[] = [];
    client.on('data', (data) => {
      for (const message of fromClient(data)) {
        unit.push(message);
        if (PARTS.has(message[0]!)) continue; // a statement ends with its Sync
        const whole = Buffer.concat(unit);
        unit = [];
        if (message[0] === QUERY || message[0] === SYNC) this.statement(line, whole);
        else server.write(whole);
      }
    });
    const fromServer = messages(false);
    server.on('data', (data) => {
      if (line.pid === 0) for (const message of fromServer(data)) if (message[0] === BACKEND_KEY) line.pid = message.readInt32BE(HEADER_BYTES);
      if (line.cut) end();
      else client.write(data);
    });
  }

  private statement(line: Line, bytes: Buffer): void {
    const text = textOf(bytes);
    if (text.startsWith('begin')) line.keyed = false;
    if (this.#key && bytes.includes(this.#key)) line.keyed = true;
    const fault = this.#open && counts(text) ? this.faultOf(text) : null;
    if (text === 'commit' && line.keyed && !this.#injection?.always) this.#open = false; // what follows is the background's
    if (fault === '57P01') void this.admin.query('select pg_terminate_backend($1)', [line.pid]);
    else if (fault === null || fault === 'cutAfter' || text.startsWith('begin')) { // no `begin` fails on a live connection
      line.cut = fault === 'cutAfter';
      line.server.write(bytes);
    } else line.server.write(simpleQuery(`do $$ begin raise exception 'injected' using errcode = '${fault}'; end $$`));
  }

  private faultOf(text: string): Fault | null {
    this.statements.push(text);
    if (!this.#injection) return null;
    const { fault, nth, always = false } = this.#injection;
    if (this.statements.length === nth) this.#text = text;
    else if (!always || text !== this.#text) return null;
    this.injected += 1;
    return fault;
  }
}

/** Ends of transactions that failed always go through, and what is not the work of a mutation is left alone. */
const counts = (text: string): boolean => text !== 'rollback' && !/^listen |pg_advisory_xact_lock|update outbox_event e|from outbox_event/.test(text);

/** Cuts a stream into whole messages. The first of a client has no letter. */
function messages(first: boolean): (data: Buffer) => Buffer[] {
  let rest: Buffer = Buffer.alloc(0);
  let bare = first;
  return (data) => {
    rest = Buffer.concat([rest, data]);
    const found: Buffer[] = [];
    for (;;) {
      const header = bare ? 4 : HEADER_BYTES;
      const length = rest.length < header ? Infinity : rest.readInt32BE(header - 4) + header - 4;
      if (rest.length < length) return found;
      found.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      bare = false;
    }
  };
}

/** The SQL of a simple query, or of what is parsed first. */
function textOf(bytes: Buffer): string {
  const start = bytes[0] === PARSE ? bytes.indexOf(0, HEADER_BYTES) + 1 : HEADER_BYTES;
  return bytes.toString('utf8', start, bytes.indexOf(0, start)).trim();
}

function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const header = Buffer.alloc(HEADER_BYTES);
  header[0] = QUERY!;
  header.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([header, text]);
}
