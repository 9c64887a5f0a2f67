import type { AriaLabelConfig } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'

/** React Flow's own labels in the reader's language. */
export function useCanvasWords(): Partial<AriaLabelConfig> {
  const t = useTranslations('workflow.canvas')
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('keys'),
      'node.a11yDescription.keyboardDisabled': t('keys'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }) => t('moved', { x, y }),
      'edge.a11yDescription.default': t('keys'),
      'controls.ariaLabel': t('controls'),
      'controls.zoomIn.ariaLabel': t('zoomIn'),
      'controls.zoomOut.ariaLabel': t('zoomOut'),
      'controls.fitView.ariaLabel': t('fit'),
      'minimap.ariaLabel': t('minimap'),
      'handle.ariaLabel': t('socket'),
    }),
    [t],
  )
}
