// What of a class's lessons nobody but a trainer may have, in pieces that can be found in bytes of every kind.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** Mark-up parts a text into several when it is shown; code within a sentence is often an address that all may know. */
const piecesOf = (text: string): string[] =>
  text
    .split(/<code>[^<]*<\/code>|`[^`]*`|<[^>]*>|\n|\*\*/)
    .map(letters)
    .filter((piece) => piece.length >= shortest)

const isAddress = (line: string) => /^\s*https?:\/\/\S*$/.test(line)

/** Lines, and neighbours among them: each of two lines may stand in a lesson's prose, and the two together solve it. */
function linesOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(linesOf)
  if (typeof value !== 'string') return []
  const lines = value.split('\n').filter((line) => letters(line) !== '' && !isAddress(line))
  return lines.flatMap((line, i) => [letters(line), letters(`${line}\n${lines[i + 1] ?? ''}`)])
}

export interface LessonFiles {
  id: string
  folder: string
}

export function exercisesOf({ folder }: LessonFiles): string[] {
  const exercises = join(folder, 'exercises')
  return existsSync(exercises) ? readdirSync(exercises).sort() : []
}

const lessonText = ({ folder }: LessonFiles, locale: Locale) =>
  readFileSync(join(folder, `lesson.${locale}.mdx`), 'utf8')

export const quizzesOf = (lesson: LessonFiles): string[] =>
  [...lessonText(lesson, 'en').matchAll(/<Quiz\s+id="([^"]+)"/g)].map(([, id = '']) => id)

const sentencesOf = ({ folder }: LessonFiles, slug: string, locale: Locale) =>
  JSON.parse(readFileSync(join(folder, 'exercises', slug, `messages.${locale}.json`), 'utf8'))

const cards = 'content/misconceptions'

/** Of the whole course: what one lesson asks may be what another one begins with. */
const lessonFolders = (): string[] =>
  readdirSync('content', { withFileTypes: true, recursive: true })
    .filter(({ name }) => name === 'lesson.en.mdx')
    .map(({ parentPath }) => parentPath)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

function openPartsOf(folder: string, locale: Locale): string[] {
  const lesson = { id: '', folder }
  const prose = lessonText(lesson, locale)
    .replace(/<Notes[\s\S]*?<\/Notes>/g, '')
    .replace(/ why="[^"]*"/g, '')
  const around = exercisesOf(lesson).flatMap((slug) => {
    const { title, task, checks, fields, lines, texts, hints } = sentencesOf(lesson, slug, locale)
    const said = JSON.stringify({ title, task, checks, fields, lines, texts })
    return [said, ...hints.slice(0, 2), ...filesIn(join(folder, 'exercises', slug, 'start'))]
  })
  return [prose, ...around]
}

/** What a learner may read anyway: lessons without their teaching, tasks, first hints, what is begun with, and cards. */
const openText = (locale: Locale): string =>
  letters([...lessonFolders().flatMap((folder) => openPartsOf(folder, locale)), ...filesIn(cards)].join('\n'))

/** Name of a secret → texts of which none may be found. */
export type Secrets = Map<string, string[]>

/** As the server tells them to a trainer. */
export async function secretsOf(trainer: Visitor, lesson: LessonFiles, locale: Locale): Promise<Secrets> {
  const secrets: Secrets = new Map()
  const open = openText(locale)
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

/** @returns the names of those that stand in what was heard, each with a piece of it and where that came from */
export function found(secrets: Secrets, heard: ReadonlyMap<string, string>): string[] {
  const answers = [...heard].map(([from, text]) => ({ from, plain: letters(text) }))
  return [...secrets].flatMap(([name, pieces]) => {
    for (const piece of pieces)
      for (const { from, plain } of answers)
        if (plain.includes(piece)) return [`${name}: ${piece.slice(0, 60)} from ${from}`]
    return []
  })
}
