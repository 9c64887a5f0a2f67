'use client'
import { type ReactNode, useId, useState } from 'react'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'

interface Props {
  after: string
  checks: readonly string[]
  id: string
  words: { open: string; note: string }
  children: ReactNode
}

/** There once the first is passed or its solution was seen; open where somebody is at work in it. */
export function AgainFold({ after, checks, id, words, children }: Props) {
  const { exercises, drafts } = useProgress().progress
  const first = exercises[after]
  const [chosen, setChosen] = useState<boolean>()
  const insideId = useId()
  const isOpen = chosen ?? (exercises[id] !== undefined || drafts[id] !== undefined)
  const passed = checks.every((check) => first?.passed[check] !== undefined)
  if (!passed && first?.solutionSeenAt === undefined && !isOpen) return null
  return (
    <div data-again={id} className="-mt-4 mb-8">
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-expanded={isOpen} aria-controls={insideId} onClick={() => setChosen(!isOpen)}>
          {words.open}
        </Button>
        <p className="text-sm text-muted">{words.note}</p>
      </div>
      <div id={insideId} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </div>
  )
}
