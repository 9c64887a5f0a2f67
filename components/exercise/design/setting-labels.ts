import type { DesignFile } from '@/lib/content/design-file'
import type { Locale } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'
import { type Setting, settingIds } from '@/lib/practice/design/settings'
import { policyList } from '@/mocks/webhooks/delivery/policies'
import type { DesignSetting, DesignStart } from './design-start'

/** Senders have names of their own. */
function labelOf(setting: Setting, option: string, locale: Locale): string {
  const words: Record<string, string> = messages[locale].design.settings[setting]
  const policy = setting === 'policy' && policyList.find(({ id }) => id === option)
  return policy ? policy.name[locale] : (words[option] ?? option)
}

/** What a learner is offered, written out on the server: a page's own script does not carry all names. */
export function designStart({ choose, chosen, ...scene }: DesignFile, locale: Locale): DesignStart {
  const settings = settingIds.flatMap((id): DesignSetting[] => {
    const options = choose[id]
    if (options === undefined) return []
    const label = messages[locale].design.settings[id].label
    return [
      { id, label, options: options.map((option) => ({ id: option, label: labelOf(id, option, locale) })) },
    ]
  })
  return { kind: 'design', scene, settings, chosen }
}
