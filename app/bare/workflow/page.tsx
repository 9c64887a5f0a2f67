import '../../globals.css'
import { setRequestLocale } from 'next-intl/server'
import { WorkflowLoad } from '@/components/bare/workflow-load.client'
import { KindMessages } from '@/components/exercise/kind-messages'
import { LabMessages } from '@/components/webhook-lab/lab-messages'

/** The workflow builder with 300 nodes, for `npm run bench`: whether its canvas stays smooth. */
export default function BareWorkflowPage() {
  setRequestLocale('en')
  return (
    <main className="mx-auto max-w-5xl px-4 py-8">
      <h1>Workflow builder under load</h1>
      <LabMessages>
        <KindMessages kind="workflow">
          <WorkflowLoad />
        </KindMessages>
      </LabMessages>
    </main>
  )
}
