'use client'
import { useSyncExternalStore } from 'react'
import { type ProgressState, ProgressStore, progress } from '@/lib/progress/store'

/** What is remembered about the learner; empty on the server and in the first render. */
export const useProgress = (): ProgressState =>
  useSyncExternalStore(progress.subscribe, progress.get, () => ProgressStore.serverState)
