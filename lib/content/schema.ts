// What a unit, a lesson and an exercise must say about themselves.

import { z } from 'zod'
import { lockable } from '@/components/request-console/locks'
import { asks, effects, shapes, unsure } from '@/lib/practice/prediction'

const perLocale = z.strictObject({ en: z.string().min(1), pt: z.string().min(1), es: z.string().min(1) })

export const unitSchema = z.strictObject({ title: perLocale, summary: perLocale })

export const lessonSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence, what the learner can do afterwards; the page's description too. */
  summary: z.string().min(20).max(200),
  /** Minutes for a careful reader who does every exercise. */
  minutes: z.int().min(5).max(30),
  /** Rows of the list of things the course must teach. */
  covers: z.array(z.string().regex(/^[WDL]\d{2,3}$/)).default([]),
})

/** `messages.<locale>.json` of an exercise. Sentences may hold `{name}` places that a check fills. */
export const exerciseMessagesSchema = z.strictObject({
  title: z.string().min(1),
  task: z.string().min(1),
  checks: z.record(
    z.string(),
    z.strictObject({
      /** What the check asks for, said as a finished act. */
      label: z.string().min(1),
      /** What to say for each way to fail. */
      fail: z.record(z.string(), z.string().min(1)),
    }),
  ),
  /** Concept, where to look, a part of it; the solution comes after these by itself. */
  hints: z.tuple([z.string().min(1), z.string().min(1), z.string().min(1)]),
  /** Why the solution is as it is. */
  explanation: z.string().min(1),
  /** Labels of answer fields and their choices, by id. */
  fields: z
    .record(
      z.string(),
      z.strictObject({ label: z.string().min(1), choices: z.record(z.string(), z.string()).optional() }),
    )
    .optional(),
  /** Of an `order` exercise without code: the lines, by id. */
  lines: z.record(z.string(), z.string().min(1)).optional(),
  /** Of a `flow` or `workflow`: what stands in its file as `%name%`, by name. */
  texts: z.record(z.string(), z.string().min(1)).optional(),
})

const statusText = z.string().regex(/^[1-5]\d\d$/)

/** What a learner would say of an answer before it comes. */
const saidSchema = z.strictObject({
  status: z.union([statusText, z.enum(['none', unsure])]).optional(),
  shape: z.enum([...shapes, unsure]).optional(),
  effect: z.enum([...effects, unsure]).optional(),
})

/** `request.json`: the requests a learner would send one after the other; the first is the console's preset. */
export const requestFileSchema = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        method: z.string(),
        url: z.string(),
        headers: z.array(z.tuple([z.string(), z.string()])).default([]),
        body: z.string().default(''),
      }),
    )
    .min(1),
  answers: z.record(z.string(), z.string()).default({}),
  /** In `start`: parts of the request that stay as they are. */
  locked: z.array(z.enum(lockable)).default([]),
  /** In `start`: what the learner says of the first answer before sending. */
  predict: z.array(z.enum(asks)).default([]),
  /** What is said of the answer to the request at the same place in the list. */
  predictions: z.array(saidSchema).default([]),
})

export type Unit = z.infer<typeof unitSchema>
export type LessonMeta = z.infer<typeof lessonSchema>
export type ExerciseMessages = z.infer<typeof exerciseMessagesSchema>
export type RequestFile = z.infer<typeof requestFileSchema>
