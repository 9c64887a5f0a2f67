// The secrets that a lab's deliveries are signed with: one set per style, kept in the world, the same for its seed.
import type * as faultSecrets from '@/mocks/webhooks/faults/secrets'
import type { newSecret } from '@/mocks/webhooks/signing/new-secret'
import type { SignatureStyle, StyleId, Verdict } from '@/mocks/webhooks/signing/style'
import type { Exchange } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'

interface SecretRow {
  /** Of the style. */
  id: string
  /** Newest first; two while the old one is still accepted. */
  secrets: string[]
  /** How many were ever made. */
  made: number
}

export interface SecretMaker {
  newSecret: typeof newSecret
  styles: readonly SignatureStyle[]
  /** A stream of its own for each name, 0 ≤ n < 1. */
  chance(name: string): () => number
  /** The Standard Webhooks secret is that of the faults: one of them changes it. */
  standard: Pick<typeof faultSecrets, 'secretsOf' | 'rotateSecret' | 'retireSecret'>
}

export class WebhookSecrets {
  readonly #world: World
  readonly #maker: SecretMaker

  constructor(world: World, maker: SecretMaker) {
    this.#world = world
    this.#maker = maker
  }

  /** Newest first. The first secret is made when it is first asked for. */
  of(style: StyleId): readonly string[] {
    if (style === 'none') return []
    return style === 'standard' ? this.#maker.standard.secretsOf(this.#world) : this.#row(style).secrets
  }

  /** A new secret beside the one there was: until `retire` both are good, so that nobody need hurry. */
  rotate(style: StyleId): void {
    if (style === 'standard') {
      this.#maker.standard.rotateSecret(this.#world)
    } else {
      const { id, secrets, made } = this.#row(style)
      const both = [this.#draw(style, made), ...secrets.slice(0, 1)]
      this.#rows.update(id, { secrets: both, made: made + 1 })
    }
  }

  /** Only the newest is good from now on. */
  retire(style: StyleId): void {
    if (style === 'standard') {
      this.#maker.standard.retireSecret(this.#world)
    } else {
      const { id, secrets } = this.#row(style)
      this.#rows.update(id, { secrets: secrets.slice(0, 1) })
    }
  }

  /**
   * As a receiver with the secrets of now would have, on arrival.
   * @returns undefined where the delivery carries no signature that is known
   */
  check({ request, at }: Exchange): { name: string; verdict: Verdict } | undefined {
    const headers = new Headers(request.headers)
    const style = this.#maker.styles.find(
      ({ headers: names }) => names.length > 0 && names.every((name) => headers.has(name)),
    )
    return style && { name: style.name, verdict: style.verify(headers, request.body, this.of(style.id), at) }
  }

  get #rows() {
    return this.#world.table<SecretRow>('webhook-lab-secret')
  }

  #row(style: StyleId): Readonly<SecretRow> {
    const known = this.#rows.get(style)
    return known ?? this.#rows.insert({ id: style, secrets: [this.#draw(style, 0)], made: 1 })
  }

  #draw(style: StyleId, number: number): string {
    return this.#maker.newSecret(style, this.#maker.chance(`secret ${style} ${number}`))
  }
}
