/** The address of a served workbench with the extension under development in it. */

/**
 * @param {{ port: number, folder: string, extension?: string, tests?: string, openFile?: string, token?: string }} what full paths;
 * `tests` is the module whose `run` is called
 * @returns {string}
 */
export const workbenchUrl = ({ port, folder, extension, tests, openFile, token }) => {
  const origin = `127.0.0.1:${port}`;
  const slashed = file => {
    const forward = file.replaceAll('\\', '/');
    return forward.startsWith('/') ? forward : `/${forward}`;
  };
  const remote = file => `vscode-remote://${origin}${encodeURI(slashed(file))}`;
  const payload = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (openFile !== undefined) payload.push(['openFile', remote(openFile)]);
  const query = new URLSearchParams({ folder: slashed(folder), payload: JSON.stringify(payload) });
  if (token !== undefined) query.set('tkn', token);
  return `http://${origin}/?${query}`;
};
