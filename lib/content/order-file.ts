// What `order.json` says: lines by id, in the order they stand; and that each of them has its words.
import { join } from 'node:path'
import { z } from 'zod'
import { ContentError } from './failure'
import { parseContentJson } from './tree'

const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/)

/** `order.json`. In `start` the lines as the learner finds them, in `solution` and `wrong` as they were put. */
export const orderFileSchema = z.strictObject({
  order: z
    .array(id)
    .min(2)
    .refine((ids) => new Set(ids).size === ids.length, 'a line stands twice'),
  /** In `start`: nothing is placed yet, and some lines may be left over. */
  pool: z.boolean().default(false),
  /** In `start`: the lines are code, the same in every language; `lines.json` beside `start` holds them. */
  code: z.boolean().default(false),
})

export type OrderFile = z.infer<typeof orderFileSchema>

const linesSchema = z.record(z.string(), z.string().min(1))

/**
 * @param folder of the exercise
 * @param written `lines` of the sentences
 * @returns text by id, of every line of the start
 * @throws ContentError where a line has no words, or words have no line
 */
export function orderLines(
  folder: string,
  { order, code }: OrderFile,
  written: Record<string, string> | undefined,
): Record<string, string> {
  const path = join(folder, 'lines.json')
  const lines = code ? parseContentJson(linesSchema, path, 'the lines of code') : (written ?? {})
  const wordless = order.filter((line) => lines[line] === undefined)
  const homeless = Object.keys(lines).filter((line) => !order.includes(line))
  if (wordless.length + homeless.length > 0)
    throw new ContentError(
      'read the lines to order',
      folder,
      `lines without words: ${wordless.join(', ') || 'none'}; words without a line: ${homeless.join(', ') || 'none'}`,
      'Use the same ids in start/order.json and in the words',
    )
  return lines
}

/** @throws ContentError where something else stands there than the lines that were given */
export function checkPlaced(folder: string, placed: OrderFile, start: OrderFile): void {
  const unknown = placed.order.filter((line) => !start.order.includes(line))
  const missing = start.pool ? [] : start.order.filter((line) => !placed.order.includes(line))
  if (unknown.length + missing.length > 0)
    throw new ContentError(
      'read an order',
      folder,
      `unknown lines: ${unknown.join(', ') || 'none'}; lines left out: ${missing.join(', ') || 'none'}`,
      'Use the lines of start/order.json; with "pool": true some may be left out',
    )
}
