// Asks a running worker and its frame every half second whether they are there, and says when one has gone silent.
import { limits } from './limits'

export interface Watched {
  askWorker(): void
  askFrame(): void
  /** `frame`: the frame is dead, and the worker with it. */
  onSilence(who: 'worker' | 'frame'): void
}

const tickMs = 500
/** The frame's own thread does nothing but answer; this long without a word and its process is gone. */
const frameSilenceMs = 4_000
/** A worker that has never spoken is still being started, on a slow machine perhaps. */
const startMs = 20_000

export class Watch {
  #watched: Watched
  #timer: ReturnType<typeof setInterval> | undefined
  #lastTick = 0
  /** When the question now open was asked; undefined when it has been answered. */
  #asked: { worker?: number; frame?: number } = {}
  #spoken = false

  constructor(watched: Watched) {
    this.#watched = watched
  }

  /** `spoken`: the worker was waiting for this program and has said so. */
  start(spoken: boolean): void {
    this.stop()
    this.#spoken = spoken
    this.#asked = {}
    this.#lastTick = Date.now()
    this.#ask()
    this.#timer = setInterval(() => this.#tick(), tickMs)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  heard(who: 'worker' | 'frame'): void {
    if (who === 'worker') this.#spoken = true
    this.#asked[who] = undefined
  }

  #ask(): void {
    if (this.#asked.worker === undefined) {
      this.#asked.worker = this.#lastTick
      this.#watched.askWorker()
    }
    if (this.#asked.frame === undefined) {
      this.#asked.frame = this.#lastTick
      this.#watched.askFrame()
    }
  }

  #tick(): void {
    const now = Date.now()
    // A tick this late means the tab slept or was held up, and so may have been whoever is asked.
    if (now - this.#lastTick > 3 * tickMs) this.#forgive(now)
    this.#lastTick = now
    const silent = this.#silent(now)
    if (silent) this.#watched.onSilence(silent)
    else this.#ask()
  }

  #silent(now: number): 'worker' | 'frame' | undefined {
    const silence = (who: 'worker' | 'frame') => now - (this.#asked[who] ?? now)
    if (!this.#spoken) return silence('worker') > startMs ? 'frame' : undefined
    if (silence('frame') > frameSilenceMs) return 'frame'
    return silence('worker') > limits.secondsWithoutYield * 1_000 ? 'worker' : undefined
  }

  #forgive(now: number): void {
    if (this.#asked.worker !== undefined) this.#asked.worker = now
    if (this.#asked.frame !== undefined) this.#asked.frame = now
  }
}
