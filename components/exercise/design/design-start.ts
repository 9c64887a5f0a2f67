import type { DesignScene } from '@/lib/practice/design/scene'
import type { Chosen, Setting } from '@/lib/practice/design/settings'

/** Something to choose, in the reader's language. */
export interface DesignSetting {
  id: Setting
  label: string
  options: { id: string; label: string }[]
}

export interface DesignStart {
  kind: 'design'
  scene: DesignScene
  settings: DesignSetting[]
  chosen: Chosen
}

/** What is chosen of a setting, in words; absent where it is not offered. */
export const optionLabel = ({ id, options }: DesignSetting, chosen: Chosen): string | undefined =>
  options.find((option) => option.id === chosen[id])?.label
