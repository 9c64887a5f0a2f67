// Says in the page's language how a run ended, and why.
import type { useTranslations } from 'next-intl'
import type { ConsoleLine, RunOutcome } from '@/lib/practice/evidence'
import type { Ending, Notice } from './runner/messages'

type Translate = ReturnType<typeof useTranslations<'sandbox'>>

/** What the console says at the end; nothing after a normal end, nor where the program's own error stands already. */
export function endSentence(t: Translate, ending: Ending): string | undefined {
  switch (ending.code) {
    case 'finished':
    case 'failed':
      return
    case 'stopped':
      return t('end.stopped')
    case 'unsettled':
      return t('end.unsettled')
    case 'no-yield':
      return t('end.noYield', { seconds: ending.seconds })
    case 'lost':
      return t('end.lost')
    case 'syntax': {
      const { file, line, message } = ending
      return line ? t('end.syntaxAt', { file, line, message }) : t('end.syntax', { file, message })
    }
    case 'unknown-import': {
      const { file, line, specifier, packages } = ending
      const list = packages.join(', ')
      return packages.length
        ? t('end.unknownImportOf', { file, line, specifier, list })
        : t('end.unknownImport', { file, line, specifier })
    }
    case 'circular-import':
      return t('end.circularImport', { files: ending.files.join(' → ') })
    case 'missing-file':
      return t('end.missingFile', { file: ending.file })
    case 'too-large':
      return t('end.tooLarge', { file: ending.file })
    case 'no-handler':
      // Only a program that was to serve ends so: its sandbox has the sentence.
      return
  }
}

export const noticeSentence = (t: Translate, { code, limit }: Notice): string =>
  code === 'lines-capped' ? t('linesCapped', { limit }) : t('requestsCapped', { limit })

const stopped: readonly Ending['code'][] = ['stopped', 'no-yield', 'lost', 'unsettled']

export function outcomeOf({ code }: Ending): RunOutcome {
  if (code === 'finished') return 'finished'
  return stopped.includes(code) ? 'stopped' : 'error'
}

export function methodOf({ code }: Ending): ConsoleLine['method'] {
  return code === 'stopped' ? 'info' : code === 'unsettled' ? 'warn' : 'error'
}
