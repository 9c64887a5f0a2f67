'use client'
import { useTranslations } from 'next-intl'
import type { Flow } from '@/lib/flow/flow'
import { flowSession } from '@/lib/flow/flow-session'
import { flowFiles, keptFlow } from '@/lib/practice/kept-flow'
import FlowBench from '../flow-card/flow-bench.client'
import { WireLog } from '../wire-log/wire-log.client'
import { ResetBar } from './reset-bar.client'
import type { Start } from './start'
import { useKept } from './use-kept'
import { useSession } from './use-session.client'
import { useShown } from './use-shown'

interface Props {
  id: string
  title?: string
  start: Extract<Start, { kind: 'flow' }>
  highlight?: string
}

const asDraft = {
  read(files: Readonly<Record<string, string>> | undefined) {
    const flow = keptFlow(files)
    return flow && { flow }
  },
  files: ({ flow }: { flow: Flow }) => flowFiles(flow),
}

/** Cards to fill, the chat in which they are played, and what went over the wire, on this exercise's own world. */
export default function FlowWorkbench({ id, title, start, highlight }: Props) {
  const t = useTranslations('flowExercise')
  const [session, { entries, events }] = useSession(id)
  const play = flowSession(session)
  const kept = useKept(id, { flow: start.flow }, asDraft)
  const [shown, show] = useShown(id, highlight)
  const again = async (change: () => void) => {
    play.clear()
    await session.startOver()
    change()
  }
  return (
    <section aria-label={title ? `${t('region')}: ${title}` : t('region')} className="space-y-4">
      <FlowBench
        key={kept.round}
        flow={kept.built.flow}
        contacts={start.contacts}
        locked={start.locked}
        onFlow={(flow) => kept.keep({ flow })}
        play={play}
        onShow={show}
      />
      <ResetBar
        earlier={kept.earlier}
        onReset={() => void again(kept.startOver)}
        onUndo={(files) => void again(() => kept.replace(files))}
      />
      <WireLog entries={entries} events={events} highlight={shown} prefix={id} about={title} />
    </section>
  )
}
