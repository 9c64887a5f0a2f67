// Promises msw's handlers in every browser; the order of the imports is the point.
import './storage-shield'

import { getResponse, type HttpHandler, http } from 'msw'
import { lowerShield } from './storage-shield'

lowerShield()

export { getResponse, type HttpHandler, http }
