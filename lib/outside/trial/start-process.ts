// Bundles a program of these trials, starts it and kills it without a warning.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { practiceCode } from '@/scripts/practice-code.mjs'

/**
 * Below node_modules, so that the packages it leaves out are found.
 * @param name of a file beside this one
 * @returns the program's path
 */
export async function bundle(name: string): Promise<string> {
  const folder = resolve('node_modules/.cache/outside')
  mkdirSync(folder, { recursive: true })
  const outfile = `${folder}/${name}-${process.pid}.mjs`
  await build({
    entryPoints: [`lib/outside/trial/${name}.ts`],
    outfile,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
    plugins: [practiceCode],
    logLevel: 'error',
  })
  return outfile
}

export interface Acknowledged {
  workspace: string
  /** Its id or its name, a UUID. */
  contact: string
}

const running = new Set<ChildProcess>()

/** What a test that failed has left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Each line it writes is a contact that was acknowledged: `workspace contact`. */
export function startProcess(program: string, ...settings: string[]) {
  const child = spawn(process.execPath, [program, ...settings], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('close', () => running.delete(child))
  const acknowledged: Acknowledged[] = []
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  const ended = new Promise((done) => child.once('close', done))
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [workspace, contact] = line.split(' ')
    // A line may be cut where the process was killed: it was acknowledged to nobody then.
    if (workspace?.length === 32 && contact?.length === 36) acknowledged.push({ workspace, contact })
  })
  return {
    acknowledged,
    complaint: () => complaint,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
