/** `publisher.name`, as VS Code knows the extension. */
export const extensionId = 'fixed-point-lens.fixed-point-lens';
