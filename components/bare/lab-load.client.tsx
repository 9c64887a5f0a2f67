'use client'
import { Suspense, useEffect, useState } from 'react'
import { webhookSession } from '@/lib/practice/webhook-session'
import LabBench from '../webhook-lab/lab-bench.client'
import type { EventName } from '../webhook-lab/lab-start'
import { flood, floodSetup } from './lab-flood'

const id = 'bench'

/** The lab as learners have it, and a button that lets ten thousand events happen in it. */
export function LabLoad({ names }: { names: readonly EventName[] }) {
  const [isHere, setHere] = useState(false)
  const [arrived, setArrived] = useState<number>()
  const [failed, setFailed] = useState<string>()
  // A world is made in the browser only.
  useEffect(() => setHere(true), [])
  if (!isHere) return null
  const begin = async () => {
    try {
      setArrived(await flood(await webhookSession(id)))
    } catch (error) {
      setFailed(String(error))
    }
  }
  return (
    <>
      <p>
        <button type="button" onClick={() => void begin()}>
          Flood
        </button>{' '}
        <output data-arrived={arrived} data-failed={failed}>
          {arrived ?? failed}
        </output>
      </p>
      <Suspense>
        <LabBench id={id} start={{ ...floodSetup, events: names }} />
      </Suspense>
    </>
  )
}
