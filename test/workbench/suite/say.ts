/** Marks what the suite says, among everything else that a workbench says on the same console. */
export const mark = '[suite]';

export function say(text: string): void {
  console.log(`${mark}${text}`);
}
