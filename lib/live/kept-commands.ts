// Commands that must not be lost, each under a key of its own so that no tab overwrites another's.
import type { Kept } from './surroundings'

export interface Command {
  cmdId: string
  kind: string
  body: object
  fence?: number
}

export interface KeptCommand {
  key: string
  command: Command
  /** When it was given, by the device's clock. */
  at: number
}

const home = 'pull-and-push:class'
/** A learner who answers for hours without a network is not in a class any more. */
export const mostKept = 200

export class KeptCommands {
  #last = 0

  constructor(
    private readonly as: string,
    private readonly storage: () => Kept,
    private readonly wall: () => number,
  ) {}

  /** Whose commands they are: known again after a reload, before the server says so. */
  get member(): string {
    return this.#try((storage) => storage.getItem(`${home}:${this.as}`)) ?? ''
  }

  /** Another seat's commands are of no use in this one. */
  belongTo(member: string): void {
    if (member === this.member) return
    this.forget()
    this.#try((storage) => storage.setItem(`${home}:${this.as}`, member))
  }

  /** @returns its key, or '' when nothing can be kept here */
  keep(command: Command): string {
    // Keys sort by the order in which commands were given, also those given within one millisecond.
    this.#last = Math.max(this.#last + 1, this.wall() * 1_000)
    const key = `${home}:${this.as}:${String(this.#last).padStart(17, '0')}:${command.cmdId}`
    const kept = this.#try((storage) => {
      storage.setItem(key, JSON.stringify(command))
      return true
    })
    return kept ? key : ''
  }

  drop(key: string): void {
    if (key !== '') this.#try((storage) => storage.removeItem(key))
  }

  has(key: string): boolean {
    return this.#try((storage) => storage.getItem(key) !== null) ?? false
  }

  /** @returns oldest first */
  all(): KeptCommand[] {
    return this.#keys().flatMap((key) => {
      const command = this.#read(key)
      if (command === undefined) return []
      return [{ key, command, at: Number(key.split(':')[3]) / 1_000 }]
    })
  }

  forget(): void {
    for (const key of this.#keys()) this.drop(key)
  }

  #keys(): string[] {
    const keys = this.#try((storage) =>
      Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? ''),
    )
    return (keys ?? []).filter((key) => key.startsWith(`${home}:${this.as}:`)).sort()
  }

  #read(key: string): Command | undefined {
    return this.#try((storage) => JSON.parse(storage.getItem(key) ?? '') as Command)
  }

  #try<T>(act: (storage: Kept) => T): T | undefined {
    try {
      return act(this.storage())
    } catch {
      return undefined
    }
  }
}
