'use client'
import { Suspense, useEffect, useState } from 'react'
import { useWorkflow } from '../exercise/no-code/use-workflow'
import { useSession } from '../exercise/use-session.client'
import { manyNodes } from '../workflow/many-nodes'
import WorkflowBench from '../workflow/workflow-bench.client'

const id = 'bench'

/** The builder as learners have it, with far more nodes than anybody should draw. */
export function WorkflowLoad() {
  const [isHere, setHere] = useState(false)
  // A world is made in the browser only.
  useEffect(() => setHere(true), [])
  return isHere ? <Loaded /> : null
}

function Loaded() {
  const [session] = useSession(id)
  const runs = useWorkflow(session, false)
  const [workflow, keep] = useState(() => manyNodes())
  return (
    <Suspense>
      <WorkflowBench workflow={workflow} onWorkflow={keep} session={runs} />
    </Suspense>
  )
}
