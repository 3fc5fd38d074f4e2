import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a mail server got: the envelope and the message as it came. */
export interface Delivered {
  readonly to: string[];
  readonly message: string;
}

/** A mail server that keeps what it gets, and answers recipients as told. */
export interface MailServer {
  readonly url: string;
  readonly delivered: Delivered[];
  /** Answer to every recipient from now on, such as `550 no such user`. */
  answer: string;
  close(): Promise<void>;
}

/** Enough of SMTP (RFC 5321) to receive a message, on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const delivered: Delivered[] = [];
  const state = { answer: '250 ok' };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let [text, inData] = ['', false];
    let to: string[] = [];
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      for (;;) {
        const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
        if (end < 0) return;
        const part = text.slice(0, end);
        text = text.slice(end + (inData ? 5 : 2));
        if (inData) {
          delivered.push({ to, message: part });
          [inData, to] = [false, []];
          socket.write('250 kept\r\n');
        } else if (/^RCPT/i.test(part)) {
          if (state.answer.startsWith('2')) to.push(part.replace(/^.*<|>.*$/g, ''));
          socket.write(`${state.answer}\r\n`);
        } else if (/^DATA/i.test(part)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(part)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    get answer() { return state.answer; },
    set answer(answer) { state.answer = answer; },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => { server.close(closed); });
    },
  };
}
