// What a kit's `practice/exercise.json` holds: all that its checks need besides the learner's own files.
import type { DesignFile } from '@/lib/content/design-file'
import type { LabFile } from '@/lib/content/lab-file'
import type { ExerciseMessages } from '@/lib/content/schema'
import type { WorkflowFile } from '@/lib/content/workflow-file'
import type { Scene as Play } from '@/lib/flow/rehearse-flow'

/** What stands around the learner's own files, by kind. */
export type Scene =
  | { kind: 'request' }
  | { kind: 'code' }
  /** Without `does` the learner says what happens, in `lab.json`. */
  | { kind: 'webhook'; lab: Omit<LabFile, 'does' | 'answers'> & Partial<Pick<LabFile, 'does'>> }
  | { kind: 'order' }
  | { kind: 'design'; design: Omit<DesignFile, 'chosen'> }
  | { kind: 'flow'; plays: readonly Play[] }
  | { kind: 'workflow'; workflow: Omit<WorkflowFile, 'workflow' | 'answers'> }

/** What the kit's programs say in a terminal. */
export type KitWords = Readonly<Record<string, string>>

export interface KitExercise {
  id: string
  /** As in Accept-Language: the practice platform answers in it. */
  language: string
  scene: Scene
  checks: ExerciseMessages['checks']
  words: KitWords
  /** Names of the practice hosts. */
  hosts: readonly string[]
}

/** The learner's own files, by path from the kit's folder, e.g. `src/main.js`. */
export type OwnFiles = Readonly<Record<string, string>>
