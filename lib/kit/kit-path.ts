// The address of an exercise's take-home kit.
import type { Locale } from '@/lib/i18n/locales'

/** @param exercise its id, `<unit>/<lesson>/<slug>` */
export const kitPath = (exercise: string, locale: Locale): string => `/${locale}/kits/${exercise}.zip`
