/** Version of the library, the same as in package.json (a test compares them). */
export const VERSION: string = '0.1.0'
