import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Mail, Mailer, type Sms, SmsSender } from './senders.port.js';

/** Appends a line of JSON to a file that the process' account alone reads; safely on the file system when it returns. */
async function append(file: string, line: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.chmod(0o600); // a file that was there before
    await handle.appendFile(`${JSON.stringify(line)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** E-mails go to a file: nothing leaves the machine until a mail server is configured. */
export class FileMailer extends Mailer {
  constructor(private readonly file: string) { super(); }

  override send(mail: Mail): Promise<void> {
    return append(this.file, { channel: 'email', ...mail });
  }
}

/** Short messages go to the same file. */
export class FileSmsSender extends SmsSender {
  constructor(private readonly file: string) { super(); }

  override send(sms: Sms): Promise<void> {
    return append(this.file, { channel: 'sms', ...sms });
  }
}
