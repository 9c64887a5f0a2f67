// A kit's README in the learner's language: what to do, how to run it, what the checks ask, what each file is.
import type { Exercise } from '@/lib/content/exercise'
import type { Locale } from '@/lib/i18n/locales'
import { happenings } from '@/mocks/webhooks/happenings/happenings'
import { readmeWords } from './words'

const command = (...lines: string[]) => ['```sh', ...lines, '```'].join('\n')

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

type Word = ReturnType<typeof readmeWords>

/** How to run it, by kind. */
function steps({ kind, start }: Exercise, word: Word): string[] {
  const check = [word('check'), command('npm test')]
  if (kind === 'request')
    return [word('practice'), command('npm run practice'), word('send'), word('bruno'), ...check]
  if (kind === 'code')
    return [
      ...[word('practice'), command('npm run practice'), word('runCode'), command('npm start')],
      ...[word('elsewhere'), command('PRACTICE_URL=https://… npm start'), ...check],
    ]
  if (kind === 'webhook' && start.kind === 'webhook' && Object.keys(start.files).length > 0)
    return [
      ...[word('serve'), command('npm start'), word('fire'), command('npm run fire')],
      ...[
        word('faults'),
        command('node fire.mjs --to http://localhost:4000/in --seed 7 --faults duplicate,forged'),
      ],
      ...[word('fireMore'), ...check],
    ]
  if (kind === 'webhook') return [word('lab'), ...check]
  if (kind === 'workflow') return [word('practice'), command('npm run practice'), word('workflow'), ...check]
  return [word(kind), ...check]
}

function fieldList({ messages: { fields } }: Exercise): string {
  const lines = Object.entries(fields ?? {}).flatMap(([id, { label, choices }]) => [
    `- \`${id}\`: ${label}`,
    ...Object.entries(choices ?? {}).map(([choice, text]) => `  - \`"${choice}"\`: ${text}`),
  ])
  return lines.join('\n')
}

function details(exercise: Exercise, own: readonly string[], locale: Locale, word: Word): string[] {
  const { start, lines, messages } = exercise
  const made: string[] = []
  if (messages.fields) made.push(word('answers'), fieldList(exercise))
  if (start.kind === 'order')
    made.push(word('lines'), list(Object.entries(lines).map(([id, text]) => `\`${id}\`: ${text}`)))
  if (start.kind === 'design')
    made.push(
      word('choices'),
      list(
        Object.entries(start.file.choose).map(
          ([name, all]) => `\`${name}\`: ${all?.map((one) => `\`"${one}"\``).join(', ')}`,
        ),
      ),
    )
  if (own.includes('lab.json'))
    made.push(
      word('acts'),
      list([
        ...happenings.map(({ id, name }) => `\`{ "happen": "${id}" }\`: ${name[locale]}`),
        `\`{ "wait": 5 }\`: ${word('actWait')}`,
        `\`{ "subscribe": { "name": "…", "url": "https://…", "events": ["…"] } }\`: ${word('actSubscribe')}`,
      ]),
    )
  return made
}

/** @param files every file of the kit */
export function readme(exercise: Exercise, files: readonly string[], locale: Locale): string {
  const word = readmeWords(locale)
  const { messages } = exercise
  const has = (name: string) => files.some((file) => file.startsWith(name))
  const told = [
    has('src/') && `\`src/\`: ${word('fileSource')}`,
    has('requests.http') && `\`requests.http\`: ${word('fileRequests')}`,
    has('bruno/') && `\`bruno/\`: ${word('fileBruno')}`,
    has('workflow.n8n.json') && `\`workflow.n8n.json\`: ${word('fileN8n')}`,
    has('events/') && `\`events/\`: ${word('fileEvents')}`,
    has('openapi.json') && `\`openapi.json\`: ${word('fileOpenapi')}`,
    has('server.mjs') && `\`server.mjs\`: ${word('fileServer')}`,
    has('fire.mjs') && `\`fire.mjs\`: ${word('fileFire')}`,
    `\`test/\`: ${word('fileTest')}`,
    `\`practice/\`: ${word('filePractice')}`,
  ].filter((line) => line !== false)
  const parts = [
    `# ${messages.title}`,
    word('intro'),
    `## ${word('task')}`,
    messages.task
      .split('\n')
      .join('\n\n')
      .replace(/\n\n(?=\d+\. )/g, '\n')
      .replace(/\n(1\. )/, '\n\n$1'),
    has('src/') ? `${word('onPage')} ${word('asJavaScript')}` : word('onPage'),
    `## ${word('run')}`,
    word('needs'),
    ...steps(exercise, word),
    ...details(exercise, files, locale, word),
    `## ${word('checks')}`,
    list(Object.values(messages.checks).map(({ label }) => label)),
    word('same'),
    `## ${word('files')}`,
    list(told),
  ]
  return `${parts.join('\n\n')}\n`
}
