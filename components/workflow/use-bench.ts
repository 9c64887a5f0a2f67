import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { checkWorkflow } from '@/lib/workflow/check-workflow'
import type { Run, Wire, Workflow } from '@/lib/workflow/workflow'
import type { Bench } from './bench'
import { nodeNamed, sameWire } from './edits'
import { viewOf } from './run-view'
import type { Edits } from './use-edits'

/** What is open just now: one node, or one wire, or nothing. */
interface Open {
  node?: string
  wire?: Wire
}

interface Around {
  workflow: Workflow
  run: Run | undefined
  edits: Edits
  onShow?: (exchange: string) => void
}

/** @returns what the parts work on, and the last thing that was said */
export function useBench({ workflow, run, edits, onShow }: Around): { bench: Bench; news: string } {
  const t = useTranslations('workflow.refusals')
  const [open, setOpen] = useState<Open>({})
  const [news, setNews] = useState('')
  const view = useMemo(() => viewOf(run), [run])
  const problems = useMemo(() => checkWorkflow(workflow), [workflow])
  const wire = workflow.wires.find((each) => open.wire && sameWire(each, open.wire))
  const bench: Bench = {
    ...{ workflow, run, view, problems, wire, onShow },
    node: nodeNamed(workflow, open.node) && open.node,
    change: edits.change,
    attempt: (edit) => {
      if ('refused' in edit) {
        setNews(t(edit.refused))
        return false
      }
      setNews('')
      edits.change(edit.workflow)
      return true
    },
    openNode: (node) => setOpen({ node }),
    openWire: (next) => setOpen({ wire: next }),
    say: setNews,
  }
  return { bench, news }
}
