declare module 'autocannon' {
  export interface Request {
    readonly path?: string
  }
  interface Result {
    readonly requests: { readonly average: number }
    readonly latency: { readonly p99: number }
  }
  export default function autocannon(options: {
    url: string
    method?: string
    body?: string
    headers?: Record<string, string>
    connections?: number
    duration?: number
    requests?: readonly { readonly setupRequest: (request: Request) => Request }[]
  }): Promise<Result>
}
