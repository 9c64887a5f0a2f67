// Tells how far a workspace has come where several processes write; questions of one moment go together.
import type { Keeper } from './keeper'

type Tell = (version: number | undefined) => void

export class VersionWatch {
  readonly #keeper: Keeper
  #asking = new Map<string, { tell: Tell; fail: (error: unknown) => void }[]>()
  #soon = false

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  /** @returns undefined when the workspace is gone */
  versionOf(id: string): Promise<number | undefined> {
    return new Promise((tell, fail) => {
      this.#asking.set(id, [...(this.#asking.get(id) ?? []), { tell, fail }])
      if (this.#soon) return
      this.#soon = true
      setImmediate(() => void this.#ask())
    })
  }

  async #ask(): Promise<void> {
    const asking = this.#asking
    this.#asking = new Map()
    this.#soon = false
    try {
      const versions = await this.#keeper.versions([...asking.keys()])
      for (const [id, all] of asking) for (const { tell } of all) tell(versions.get(id))
    } catch (error) {
      for (const all of asking.values()) for (const { fail } of all) fail(error)
    }
  }
}
