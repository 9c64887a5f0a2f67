import { expect, test } from 'vitest'
import { designFileSchema } from '@/lib/content/design-file'
import { locales } from '@/lib/i18n/locales'
import { settingOptions } from '@/lib/practice/design/settings'
import { optionLabel } from './design-start'
import { designStart } from './setting-labels'

const everything = designFileSchema.parse({
  scene: 'race',
  choose: settingOptions,
  chosen: { way: 'push', policy: 'github' },
})

test.each(locales)('every setting and each of its options has its words in %s', (locale) => {
  const { settings } = designStart(everything, locale)
  expect(settings.map(({ id }) => id)).toEqual(Object.keys(settingOptions))
  const wordless = settings.flatMap(({ options }) => options.filter(({ id, label }) => id === label))
  expect(wordless).toEqual([])
})

test('what is chosen has its words, and what is not offered has none', () => {
  const { settings, chosen } = designStart(everything, 'en')
  const said = Object.fromEntries(settings.map((setting) => [setting.id, optionLabel(setting, chosen)]))
  expect(said).toMatchObject({
    policy: 'GitHub',
    way: 'The platform tells us: a webhook',
    nightly: undefined,
  })
})
