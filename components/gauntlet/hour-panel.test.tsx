import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import en from '@/content/messages/en.json'
import { GauntletRun } from '@/lib/practice/gauntlet-run'
import type { GauntletState } from './gauntlet-session'
import { HourPanel } from './hour-panel.client'

// What the panel asks of a browser.
beforeAll(() => void vi.stubGlobal('location', { href: 'http://localhost/en' }))

function read(state: GauntletState): string {
  const [onSeed, onRun, onCancel] = [vi.fn(), vi.fn(), vi.fn()]
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={{ gauntlet: en.gauntlet }}
      onError={(error) => {
        throw error
      }}
    >
      <HourPanel id="a/b/c" state={state} seed={7} {...{ onSeed, onRun, onCancel }} />
    </NextIntlClientProvider>,
  )
  return markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('before the first run there is a button, and a word on what will be drawn', () => {
  const text = read({ phase: 'none', lines: [] })
  expect(text).toContain('Run the hour Not run yet.')
  expect(text).toContain('Once the hour runs, it is drawn here')
})

test('a handler that does not start is told apart from one that ends in the middle', async () => {
  const run = await GauntletRun.open(7, 'en')
  const told = { ...run.get(), phase: 'fallen' as const }
  expect(read({ phase: 'fallen', run, told, lines: [] })).toContain('Your handler did not start.')
  const later = { ...told, elapsed: 754_000 }
  expect(read({ phase: 'fallen', run, told: later, lines: [] })).toContain('Your handler ended at 12:34')
})

test('while the hour is on it can be cancelled, and its time and tables grow', async () => {
  const run = await GauntletRun.open(7, 'en')
  const told = { ...run.get(), phase: 'playing' as const, elapsed: 60_000 }
  const text = read({ phase: 'playing', run, told, lines: [] })
  expect(text).toContain('Cancel The hour is on. 1:00 of 60:00')
  expect(text).toContain('0:00–5:00')
  const begun = run.plan.faults.filter(({ from }) => from <= 60_000)
  for (const { fault } of begun) {
    const kind = run.faults.find(({ id }) => id === fault)
    expect(text).toContain(`${kind?.number}. `)
  }
  expect(text).toContain('the end')
})
