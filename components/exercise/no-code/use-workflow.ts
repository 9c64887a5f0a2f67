import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { PracticeSession } from '@/lib/practice/session'
import { workflowOf } from '@/lib/practice/workflow-home'
import { operationsFrom } from '@/lib/workflow/operations'
import type { StageExtras, WorkflowSession } from '@/lib/workflow/workflow-session'
import { useOperations } from '../../request-console/operation-loader'
import type { Ending } from '../../sandbox/runner/messages'
import { joinRunner, warmRunner } from '../../sandbox/runner-host'
import { endSentence } from '../../sandbox/sentences'
import { onFirstTouch } from '../../shell/first-touch'
import { codeRunner } from './run-code'

/** What a page has in the language it is read in; all its workflows share it. */
const page: { say: (ending: Ending) => string; operation: StageExtras['operation'] } = {
  say: ({ code }) => code,
  operation: () => undefined,
}

const extras: StageExtras = {
  runCode: codeRunner((ending) => page.say(ending)),
  operation: (id) => page.operation(id),
}

/** @param runsCode whether what runs code is to be there before the cable goes */
export function useWorkflow(practice: PracticeSession, runsCode: boolean): WorkflowSession {
  const t = useTranslations('sandbox')
  const { operations, ask } = useOperations()
  useEffect(() => {
    // Without a network it is asked for again at the first touch.
    ask().catch(() => undefined)
  }, [ask])
  useEffect(() => {
    page.say = (ending) => endSentence(t, ending) ?? ending.code
    if (operations) page.operation = operationsFrom(operations)
  }, [t, operations])
  useEffect(() => (runsCode ? joinRunner() : undefined), [runsCode])
  useEffect(() => (runsCode ? onFirstTouch(() => warmRunner(false)) : undefined), [runsCode])
  return workflowOf(practice, extras)
}
