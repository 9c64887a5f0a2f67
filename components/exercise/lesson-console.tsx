import type { RequestFile } from '@/lib/content/schema'
import type { PlainRequest } from '../quiz/fact'
import { Workbench } from './workbench.client'

interface Props {
  lesson: string
  /** Slug, unique in the lesson: what is typed is kept under it. */
  id: string
  /** What the console opens with. */
  preset: PlainRequest
  /** Parts of the request that stay as they are. */
  locked?: RequestFile['locked']
  /** What the learner says of the first answer before sending. */
  predict?: RequestFile['predict']
}

/** `<RequestConsole>` in a lesson's text: a console to play with, without checks. */
export function LessonConsole({ lesson, id, preset, locked, predict }: Props) {
  const request = {
    method: preset.method,
    url: preset.url,
    headers: preset.headers ?? [],
    body: preset.body ?? '',
  }
  return (
    <div data-island className="my-6">
      <Workbench id={`${lesson}/${id}`} start={{ kind: 'request', requests: [request], locked, predict }} />
    </div>
  )
}
