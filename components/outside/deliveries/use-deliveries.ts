import { useEffect, useState, useSyncExternalStore } from 'react'
import { Deliveries } from '@/lib/outside/page/deliveries'
import type { OwnAddress } from '@/lib/outside/page/own-address'

export function useDeliveries(address: OwnAddress) {
  const [deliveries] = useState(() => new Deliveries(address))
  const state = useSyncExternalStore(deliveries.subscribe, deliveries.get, () => Deliveries.serverState)
  useEffect(() => deliveries.open(), [deliveries])
  return { deliveries, state }
}
