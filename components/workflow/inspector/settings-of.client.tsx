'use client'
import type { WorkflowNode } from '@/lib/workflow/workflow'
import type { Bench } from '../bench'
import {
  CodeSettings,
  RespondSettings,
  SetSettings,
  UnknownSettings,
  WaitSettings,
} from './data-settings.client'
import { HttpSettings } from './http-settings.client'
import { IfSettings, LoopSettings, MergeSettings } from './logic-settings.client'
import { nodeEditor } from './node-editor'
import { PlatformSettings } from './platform-settings.client'
import { ScheduleSettings, WebhookSettings } from './trigger-settings.client'
import type { Arriving } from './use-arriving'

/** The settings of a node, whatever kind it is. */
export function SettingsOf({
  bench,
  node,
  arriving,
}: {
  bench: Bench
  node: WorkflowNode
  arriving: Arriving
}) {
  switch (node.kind) {
    case 'webhook':
      return <WebhookSettings {...nodeEditor(bench, node, arriving)} />
    case 'schedule':
      return <ScheduleSettings {...nodeEditor(bench, node, arriving)} />
    case 'http-request':
      return <HttpSettings {...nodeEditor(bench, node, arriving)} />
    case 'platform':
      return <PlatformSettings {...nodeEditor(bench, node, arriving)} />
    case 'if':
      return <IfSettings {...nodeEditor(bench, node, arriving)} />
    case 'set':
      return <SetSettings {...nodeEditor(bench, node, arriving)} />
    case 'merge':
      return <MergeSettings {...nodeEditor(bench, node, arriving)} />
    case 'loop':
      return <LoopSettings {...nodeEditor(bench, node, arriving)} />
    case 'wait':
      return <WaitSettings {...nodeEditor(bench, node, arriving)} />
    case 'code':
      return <CodeSettings {...nodeEditor(bench, node, arriving)} />
    case 'respond':
      return <RespondSettings {...nodeEditor(bench, node, arriving)} />
    case 'unknown':
      return <UnknownSettings node={node} />
  }
}
