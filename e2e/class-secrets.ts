// What of a class's lessons nobody but a trainer may have, in pieces that can be found in bytes of every kind.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Visitor } from '../lib/class/http/trial/visitor'
import type { Locale } from './course-pages'

/** Texts shorter than this may stand anywhere by chance. */
const shortest = 24

/** The same for a text as it is, inside JSON, inside JSON inside a script, and inside HTML: its plain letters. */
export const letters = (text: string): string =>
  text
    .replace(/\\+(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[nrt])/gi, '')
    .replace(/&#?\w+;/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

/** Mark-up parts a text into several when it is shown. */
const piecesOf = (text: string): string[] =>
  text
    .split(/<[^>]*>|[`\n]|\*\*/)
    .map(letters)
    .filter((piece) => piece.length >= shortest)

const linesOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value.split('\n').map(letters)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesOf) : []
}

export interface LessonFiles {
  id: string
  folder: string
}

export const exercisesOf = ({ folder }: LessonFiles): string[] => readdirSync(join(folder, 'exercises')).sort()

const lessonText = ({ folder }: LessonFiles, locale: Locale) =>
  readFileSync(join(folder, `lesson.${locale}.mdx`), 'utf8')

export const quizzesOf = (lesson: LessonFiles): string[] =>
  [...lessonText(lesson, 'en').matchAll(/<Quiz\s+id="([^"]+)"/g)].map(([, id = '']) => id)

const sentencesOf = ({ folder }: LessonFiles, slug: string, locale: Locale) =>
  JSON.parse(readFileSync(join(folder, 'exercises', slug, `messages.${locale}.json`), 'utf8'))

/** All that a learner may read anyway: the lesson without its teaching, tasks, first hints and what is begun with. */
function openText(lesson: LessonFiles, locale: Locale): string {
  const prose = lessonText(lesson, locale)
    .replace(/<Notes[\s\S]*?<\/Notes>/g, '')
    .replace(/ why="[^"]*"/g, '')
  const around = exercisesOf(lesson).flatMap((slug) => {
    const { explanation: _, hints, ...sentences } = sentencesOf(lesson, slug, locale)
    const start = join(lesson.folder, 'exercises', slug, 'start')
    const files = readdirSync(start).map((file) => readFileSync(join(start, file), 'utf8'))
    return [JSON.stringify(sentences), ...hints.slice(0, 2), ...files]
  })
  return letters([prose, ...around].join('\n'))
}

/** Name of a secret → texts of which none may be found. */
export type Secrets = Map<string, string[]>

/** As the server tells them to a trainer. */
export async function secretsOf(trainer: Visitor, lesson: LessonFiles, locale: Locale): Promise<Secrets> {
  const secrets: Secrets = new Map()
  const open = openText(lesson, locale)
  const keep = (name: string, pieces: string[]) => {
    const hidden = pieces.filter((piece) => piece.length >= shortest && !open.includes(piece))
    if (hidden.length > 0) secrets.set(`${locale} ${name}`, hidden)
  }
  const ask = async <T>(path: string) => (await trainer.get(`trainer/${path}&locale=${locale}`)).json as T
  const { steps } = await ask<{ steps: Record<string, { html: string }> }>(`notes?lesson=${lesson.id}`)
  for (const [step, { html }] of Object.entries(steps)) keep(`note ${lesson.id}#${step}`, piecesOf(html))
  for (const slug of exercisesOf(lesson)) {
    const id = `${lesson.id}/${slug}`
    const { explanation, solution } = await ask<{ explanation: string; solution: unknown }>(
      `solution?exercise=${id}`,
    )
    keep(`explanation ${id}`, piecesOf(explanation))
    keep(`solution ${id}`, linesOf(solution))
    keep(`hint ${id}`, piecesOf(sentencesOf(lesson, slug, locale).hints[2]))
  }
  for (const quiz of quizzesOf(lesson)) {
    const { right, whys } = await ask<{ right: string[]; whys: Record<string, string> }>(
      `key?quiz=${lesson.id}/${quiz}`,
    )
    const answers = right.map((choice) => letters(`id ${quiz} answer ${choice}`))
    keep(`key ${lesson.id}/${quiz}`, [...answers, ...Object.values(whys).flatMap(piecesOf)])
  }
  return secrets
}

/** @returns the names of those that stand in what was heard, with the first piece of each */
export function found(secrets: Secrets, heard: string): string[] {
  const plain = letters(heard)
  return [...secrets].flatMap(([name, pieces]) => {
    const piece = pieces.find((each) => plain.includes(each))
    return piece === undefined ? [] : [`${name}: ${piece.slice(0, 60)}`]
  })
}
