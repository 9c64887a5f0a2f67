'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Wire } from '@/lib/workflow/workflow'
import { Button } from '../ui/button'
import type { Bench } from './bench'
import { connect, sameWire } from './edits'
import { fieldLook } from './inspector/field-look'

interface Props {
  /** For its label. */
  id: string
  bench: Bench
  /** Wires that could be, each with the words for its other end. */
  options: readonly { wire: Wire; text: string }[]
  /** What stands there before anything is chosen. */
  invitation: string
  /** Whether there is nothing to choose, now that all has been looked at. */
  isEmpty: boolean
  onReach?: () => void
}

/** A wire to be chosen, then made by a button: a list by itself takes an entry with every key that is pressed. */
export function WireChoice({ id, bench, options, invitation, isEmpty, onReach }: Props) {
  const t = useTranslations('workflow.wire')
  const list = useRef<HTMLSelectElement>(null)
  const [chosen, choose] = useState<Wire>()
  const at = options.findIndex(({ wire }) => chosen && sameWire(wire, chosen))
  const wire = options[at]?.wire
  return (
    <>
      <select
        ref={list}
        id={id}
        value={wire ? at : ''}
        // Disabled, it would drop the focus after the last wire that could be.
        aria-disabled={isEmpty}
        onFocus={onReach}
        onPointerEnter={onReach}
        className={`${fieldLook} max-w-56`}
        onChange={({ target }) =>
          choose(target.value === '' ? undefined : options[Number(target.value)]?.wire)
        }
      >
        <option value="">{invitation}</option>
        {options.map(({ wire: each, text }, place) => (
          <option key={`${each.from} ${each.output} ${each.to} ${each.input}`} value={place}>
            {text}
          </option>
        ))}
      </select>
      {wire ? (
        <Button
          aria-label={t('connectThese', { from: wire.from, to: wire.to })}
          onClick={() => {
            if (bench.attempt(connect(bench.workflow, wire)))
              bench.say(t('wasMade', { from: wire.from, to: wire.to }))
            choose(undefined)
            // The button goes with the choice.
            list.current?.focus()
          }}
        >
          {t('connectNow')}
        </Button>
      ) : null}
    </>
  )
}
