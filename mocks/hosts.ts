// Promises the table of practice hosts, found by the tree: a folder with a `host.ts` is a host.
import type { Host } from './define'
import { Router } from './route'

export interface ServedHost {
  host: Host
  router: Router
}

const modules = import.meta.glob<{ host: Host }>('./*/host.ts', { eager: true })

export const hosts: readonly Host[] = Object.values(modules).map((module) => module.host)

const byName = new Map<string, ServedHost>()
for (const host of hosts) {
  const served = { host, router: new Router(host.operations) }
  for (const name of host.names) byName.set(name, served)
}

/** `name` as a URL writes it, with the port where there is one. */
export function hostNamed(name: string): ServedHost | undefined {
  return byName.get(name.toLowerCase())
}

/** Canonical names, for sentences that say where one can knock. */
export function hostNames(): string[] {
  return hosts.map((host) => host.names[0])
}
