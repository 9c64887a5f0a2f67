// The take-home kit of an exercise: a small project for Node with the start, the checks and the practice world in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attempt } from '@/lib/content/attempt'
import { type Exercise, exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { type Lesson, readCourse } from '@/lib/content/tree'
import { htmlLang, type Locale } from '@/lib/i18n/locales'
import { hosts } from '@/mocks/hosts'
import { openApiDocument } from '@/mocks/reference/openapi'
import { brunoFiles } from './bruno'
import { eventFixtures } from './event-fixtures'
import type { KitExercise } from './exercise-file'
import { n8nFile } from './n8n-file'
import { ownFiles, sceneOf } from './own-files'
import { packageFiles, packageJson } from './package-json'
import { bundlePractice, type KitProgram, type PracticeBundle } from './practice-bundle'
import { readme } from './readme'
import { programWords, readmeWords } from './words'
import { zipped } from './zip'

let bundle: Promise<PracticeBundle> | undefined
let openapi: Promise<string> | undefined

function practiceBundle(): Promise<PracticeBundle> {
  const exercises = readCourse().flatMap(({ lessons }) =>
    lessons.flatMap((lesson) =>
      exerciseSlugs(lesson).map((slug) => {
        const { folder, kind } = readExercise(lesson, slug, 'en')
        return { folder, kind }
      }),
    ),
  )
  bundle ??= bundlePractice(exercises)
  return bundle
}

function openapiFile(): Promise<string> {
  openapi ??= openApiDocument().then((document) => JSON.stringify(document))
  return openapi
}

const given = (name: string) =>
  readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'lib/kit/given', name), 'utf8')

const isServed = ({ start }: Exercise) => start.kind === 'webhook' && Object.keys(start.files).length > 0

function programsOf(exercise: Exercise): KitProgram[] {
  if (isServed(exercise)) return ['fire.mjs']
  return ['request', 'code', 'workflow'].includes(exercise.kind) ? ['serve.mjs'] : []
}

const starter = (program: KitProgram) =>
  `import { main } from './practice/${program}'\n\nawait main(new URL('./', import.meta.url))\n`

async function textFiles(
  exercise: Exercise,
  attempt: Attempt,
  locale: Locale,
): Promise<Record<string, string>> {
  const { id, kind, messages, start } = exercise
  const own = ownFiles(exercise, attempt, readmeWords(locale)('httpNote'))
  const runsCode = kind === 'code' || isServed(exercise)
  const about: KitExercise = {
    ...{ id, language: htmlLang[locale], scene: sceneOf(exercise) },
    ...{ checks: messages.checks, words: programWords(locale) },
    hosts: hosts.flatMap(({ names }) => names),
  }
  return {
    ...own,
    ...(attempt.kind === 'request' ? brunoFiles(messages.title, attempt.file.requests) : {}),
    ...(start.kind === 'workflow' ? n8nFile(start.file.workflow) : {}),
    ...(programsOf(exercise).includes('serve.mjs')
      ? { 'practice.mjs': starter('serve.mjs'), 'openapi.json': await openapiFile() }
      : {}),
    ...(isServed(exercise)
      ? { 'fire.mjs': starter('fire.mjs'), 'server.mjs': given('server.mjs'), ...eventFixtures() }
      : {}),
    ...(runsCode ? { 'practice/register.mjs': given('register.mjs'), ...(await packageFiles()) } : {}),
    ...(kind === 'code' ? { 'test/outside.test.mjs': given('outside.test.mjs') } : {}),
    'test/checks.test.mjs': given('checks.test.mjs'),
    'practice/exercise.json': JSON.stringify(about),
    'package.json': packageJson(exercise, own),
  }
}

/** @param attempt the exercise's start, or another way through it where a test wants to see that it passes */
export async function kitFiles(
  exercise: Exercise,
  locale: Locale,
  attempt: Attempt = exercise.start,
): Promise<Record<string, Uint8Array>> {
  const texts = await textFiles(exercise, attempt, locale)
  const practice = (await practiceBundle()).filesOf(exercise.folder, programsOf(exercise))
  const bytes = (text: string) => new TextEncoder().encode(text)
  const all = { ...texts, 'README.md': readme(exercise, Object.keys(texts), locale) }
  return {
    ...Object.fromEntries(Object.entries(all).map(([path, text]) => [path, bytes(text)])),
    ...Object.fromEntries(Object.entries(practice).map(([name, code]) => [`practice/${name}`, code])),
  }
}

/** @throws ContentError when the lesson has no such exercise */
export async function kitZip(lesson: Lesson, slug: string, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return zipped(slug, await kitFiles(readExercise(lesson, slug, locale), locale))
}

/** Of the zip, in kB as a person reads it. */
export async function kitSize(lesson: Lesson, slug: string, locale: Locale): Promise<number> {
  return Math.ceil((await kitZip(lesson, slug, locale)).length / 1000)
}
