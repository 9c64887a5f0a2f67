'use client' // Next asks for the directive in this very file; the component itself is a client leaf like any other.

export { Broken as default } from '@/components/shell/broken.client'
