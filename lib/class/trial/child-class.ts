// Starts the writing process and kills it without a warning.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

/** Below node_modules, so that the packages it leaves out are found. @returns the program's path */
export async function bundleWriter(): Promise<string> {
  const outfile = resolve(`node_modules/.cache/class/writer-${process.pid}.mjs`)
  mkdirSync(resolve('node_modules/.cache/class'), { recursive: true })
  await build({
    entryPoints: ['lib/class/trial/writing-process.ts'],
    outfile,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
    logLevel: 'error',
  })
  return outfile
}

export interface Acknowledged {
  room: string
  seq: number
  step: string
}

export interface Writing {
  process: ChildProcess
  acknowledged: Acknowledged[]
  /** What it wrote on its way out. */
  complaint(): string
  /** Resolves with the first acknowledged write, or when it ends before. */
  started: Promise<void>
  ended: Promise<number | null>
  kill(): Promise<void>
}

export function startWriting(program: string, directory: string): Writing {
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: Acknowledged[] = []
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  let first = () => {}
  const started = new Promise<void>((done) => {
    first = done
  })
  void ended.then(first)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [room, seq, step, ...more] = line.split(' ')
    // A line may be cut where the process was killed: it was acknowledged to nobody then.
    if (room?.length === 36 && step?.length === 36 && more.length === 0)
      acknowledged.push({ room, seq: Number(seq), step })
    first()
  })
  return {
    process: child,
    acknowledged,
    complaint: () => complaint,
    started,
    ended,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
