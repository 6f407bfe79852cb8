/** A workbook that is built into the page, as a `data:` address. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
