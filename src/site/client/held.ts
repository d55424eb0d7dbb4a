/** How long a page of an act waits for the server before it is made on the device. */
const WAIT = 4_000
/** How often the server is asked again which acts it holds texts of. */
const AGAIN = 600_000

/** Where the server says which acts it holds texts of. */
export const HELD_FILE = '/library.json'
const ACT = /^\/(?:kk|ru|en)\/instruments\/([^/]+)/

/** Which acts the server holds official texts of: their pages are whole there only. */
export interface ActsHeld {
  /** What the server last said. */
  has(act: string): boolean
  /** The server's page of an act that it holds texts of; nothing where it holds none or does not answer. */
  page(request: Request): Promise<Response | undefined>
}

export async function openActsHeld(cacheName: string): Promise<ActsHeld> {
  const cache = await caches.open(cacheName)
  const read = async (response: Response | undefined): Promise<ReadonlySet<string>> =>
    new Set(((await response?.json()) as { instruments?: readonly string[] } | undefined)?.instruments ?? [])
  let acts = await read(await cache.match(HELD_FILE))
  let asked = Date.now()
  const refresh = async () => {
    asked = Date.now()
    const answer = await fetch(HELD_FILE)
    if (!answer.ok) return
    await cache.put(HELD_FILE, answer.clone())
    acts = await read(answer)
  }
  return {
    has: (act) => acts.has(act),
    async page(request) {
      const act = ACT.exec(new URL(request.url).pathname)?.[1]
      if (act === undefined) return undefined
      if (Date.now() - asked > AGAIN) refresh().catch(() => {})
      if (!acts.has(act)) return undefined
      const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT))
      return Promise.race([fetch(request).catch(() => undefined), late])
    },
  }
}
