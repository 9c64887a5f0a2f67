import { customers } from './customers'
import { token } from './settings'

const headers = { Authorization: `Bearer ${token}` }
console.log('found', customers.length)
