// Promises the packages learners may import, as the runner gives them; for tests only, since it bundles them with esbuild.
import { packagesModule } from '@/components/sandbox/runner/bundles.mjs'
import { moduleUrl } from '@/components/sandbox/runner/link'

let bundled: Promise<Readonly<Record<string, string>>> | undefined

async function bundle(): Promise<Readonly<Record<string, string>>> {
  const { packages } = await import(/* @vite-ignore */ moduleUrl('packages', await packagesModule()))
  return packages
}

/** Source text by bare name. */
export function learnerPackages(): Promise<Readonly<Record<string, string>>> {
  bundled ??= bundle()
  return bundled
}
