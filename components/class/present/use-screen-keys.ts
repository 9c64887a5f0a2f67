import { useEffect, useRef } from 'react'
import { type Action, actions } from './key-actions'

const channelName = 'pull-and-push.class-keys'

/** What may be steered from the projector's window: it is often the one that was clicked last. */
const shared: readonly Action[] = ['next', 'back', 'first', 'last', 'black', 'timer', 'escape']

/** Passes keys of this window on to the trainer's page in the same browser. @returns whether a key is one of those */
export function useKeySender(): (action: Action) => boolean {
  const channel = useRef<BroadcastChannel>(undefined)
  useEffect(() => {
    const opened = new BroadcastChannel(channelName)
    channel.current = opened
    return () => opened.close()
  }, [])
  return (action) => {
    if (!shared.includes(action)) return false
    channel.current?.postMessage(action)
    return true
  }
}

/** Hears keys that were pressed in the projector's window of the same browser. */
export function useSentKeys(onAction: (action: Action) => void): void {
  const latest = useRef(onAction)
  useEffect(() => {
    latest.current = onAction
  })
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const action = actions.find((one) => one === data)
      if (action !== undefined && shared.includes(action)) latest.current(action)
    }
    return () => channel.close()
  }, [])
}
