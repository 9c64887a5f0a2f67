// Stands in for `tough-cookie`, whose public suffix list would be most of msw's weight: practice hosts set no cookies.

/** A jar that keeps nothing; msw constructs one at start and asks it on every request. */
export class CookieJar {
  getCookiesSync(): [] {
    return []
  }
  setCookie(): Promise<void> {
    return Promise.resolve()
  }
}

export class MemoryCookieStore {}

/** msw revives cookies it once wrote to localStorage; with this jar it never wrote any. */
export const Cookie = {
  fromJSON: (): null => null,
}
