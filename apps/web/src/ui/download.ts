/** Fetches a file with the session’s token and gives it to the browser to keep. Its name; null when it did not come. */
export async function download(address: string, token: string): Promise<string | null> {
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } }).catch(() => null);
  if (!answer?.ok) return null;
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'ugo';
  const url = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
  return name;
}
