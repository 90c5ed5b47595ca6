export function versionsIn(text: string): readonly string[];
export function withVersion(text: string, to: string): string;
