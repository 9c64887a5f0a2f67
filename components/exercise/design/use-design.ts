import { useState } from 'react'
import { designFiles, type KeptDesign, keptDesign, withRun } from '@/lib/practice/design/kept-design'
import { type Chosen, designKey } from '@/lib/practice/design/settings'
import { progress as store } from '@/lib/progress/store'
import { defaultLocale } from '@/mocks/locale'
import { useProgress } from '../../shell/use-progress.client'
import type { DesignStart } from './design-start'

/** Loads the practice world and all it needs to live a day without a network. */
export async function loadDay() {
  const [{ liveADay }, { learn }] = await Promise.all([
    import('@/lib/practice/design/live'),
    import('@/mocks/say'),
  ])
  await learn(defaultLocale)
  return liveADay
}

/** Ms of work before the page has its turn. */
const budget = 8

function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < budget) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}

/** The design as chosen and the days lived with it, kept as the learner's draft. */
export function useDesign(id: string, start: DesignStart) {
  const draft = useProgress().progress.drafts[id]
  const kept: KeptDesign = keptDesign(draft?.files) ?? { chosen: {}, runs: [] }
  const chosen: Chosen = { ...start.chosen, ...kept.chosen }
  const [phase, setPhase] = useState<'idle' | 'living' | 'done' | 'failed'>('idle')
  const now = () => keptDesign(store.get().progress.drafts[id]?.files) ?? kept
  const keep = (next: KeptDesign) => {
    const before = store.get().progress.drafts[id]?.files
    store.saveDraft(id, designFiles(next), before ?? designFiles(next))
  }
  const choose = (change: Chosen) => {
    const { runs } = now()
    keep({ chosen: { ...chosen, ...change }, runs })
    setPhase('idle')
  }
  const live = async () => {
    if (phase === 'living') return
    setPhase('living')
    try {
      const figures = await (await loadDay())(start.scene, chosen, pauses())
      keep(withRun({ ...now(), chosen }, { chosen, figures }))
      setPhase('done')
    } catch {
      setPhase('failed')
    }
  }
  const replace = (files: Record<string, string>) => {
    setPhase('idle')
    store.resetDraft(id, files)
  }
  const last = kept.runs.at(-1)
  const shown = last && designKey(last.chosen) === designKey(chosen) ? last : undefined
  return { chosen, runs: kept.runs, shown, phase, earlier: draft?.earlier, choose, live, replace }
}

export type Design = ReturnType<typeof useDesign>
