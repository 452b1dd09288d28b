export function pageHtml(_s: string, _h: string, _c: unknown[]): string {
  return ''
}
