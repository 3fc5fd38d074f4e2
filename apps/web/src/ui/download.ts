/** Long enough for any browser to have begun. */
const KEPT_MS = 60_000;

/** Fetches a file with the session’s token and gives it to the browser to keep: its name; else whether it was refused, or did not come. */
export async function download(address: string, token: string): Promise<{ readonly name: string } | 'refused' | 'missing'> {
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } }).catch(() => null);
  if (!answer?.ok) return answer && answer.status < 500 ? 'refused' : 'missing';
  const body = await answer.blob().catch(() => null);
  if (!body) return 'missing';
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'ugo';
  const url = URL.createObjectURL(body);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return { name };
}
