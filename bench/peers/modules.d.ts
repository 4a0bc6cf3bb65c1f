/** The bundler gives the text of the file. */
declare module '*.py' {
  const text: string;
  export default text;
}
