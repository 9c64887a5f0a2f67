// Promises the Code node in JavaScript.
import type { SettingsOf } from '../../workflow'
import { asText, Beyond, chosen, type Exchanger } from '../exchanger'

const modes: Readonly<Record<string, SettingsOf['code']['mode']>> = {
  runOnceForAllItems: 'all',
  runOnceForEachItem: 'each',
}

export const code: Exchanger<'code'> = {
  kind: 'code',
  type: 'n8n-nodes-base.code',
  version: 2,
  shapeSince: 1,
  usual: { mode: 'runOnceForAllItems', language: 'javaScript' },
  write: ({ mode, source }) => ({
    ...(mode === 'each' ? { mode: 'runOnceForEachItem' } : {}),
    jsCode: source,
  }),
  read: ({ mode, language = 'javaScript', jsCode }) => {
    if (language !== 'javaScript') throw new Beyond('language')
    return { mode: chosen(modes, mode, 'all', 'mode'), source: asText(jsCode) }
  },
}
