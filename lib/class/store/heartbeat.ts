// Keeps a file's time fresh from a thread of its own: the database stalls the main one for seconds.
import { Worker } from 'node:worker_threads'

const beat = `
  const { workerData } = require('node:worker_threads')
  const { utimesSync } = require('node:fs')
  setInterval(() => {
    try { utimesSync(workerData.path, new Date(), new Date()) } catch { process.exit() }
  }, workerData.every)
`

/** @returns stops it */
export function startHeartbeat(path: string, every: number): () => Promise<void> {
  const worker = new Worker(beat, { eval: true, workerData: { path, every }, stdout: false, stderr: false })
  worker.unref()
  return async () => {
    await worker.terminate()
  }
}
