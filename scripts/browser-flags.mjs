/**
 * How every script starts Chromium: without its own sandbox (root in a container has no user namespaces to
 * build it from) and without the requests a fresh profile makes on its own account.
 */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A name for this machine that is not localhost: on it pages are plain http and not secure. */
export const classroomHost = 'classroom.test'

/** Reaches nothing but this machine, so a request to anywhere else fails even where no test looks. */
export const loopbackOnly = `--host-resolver-rules=MAP ${classroomHost} 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE localhost,EXCLUDE 127.0.0.1`
