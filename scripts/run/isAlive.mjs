/** Whether a process runs. @param {number} pid */
export const isAlive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
