import { useEffect, useState, useSyncExternalStore } from 'react'
import { OwnAddress } from '@/lib/outside/page/own-address'

export function useOwnAddress() {
  const [address] = useState(() => new OwnAddress())
  const state = useSyncExternalStore(address.subscribe, address.get, () => OwnAddress.serverState)
  useEffect(() => address.open(), [address])
  return { address, state }
}
