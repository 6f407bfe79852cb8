/** Files that are built into a script, as `data:` addresses. */
declare module '*.wasm' {
  const address: string;
  export default address;
}
declare module '*.woff2' {
  const address: string;
  export default address;
}
