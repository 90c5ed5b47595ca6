/** What a language client says: its capabilities, and how messages are framed. */

/** What we say we can do; with `pull` the client asks for diagnostics, without it waits until they are published. */
export const capabilitiesOf = (pull) => ({
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    ...(pull && { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true } }),
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    ...(pull && { diagnostics: { refreshSupport: true } }),
  },
});

/** A message's bytes, header and body. */
export function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
