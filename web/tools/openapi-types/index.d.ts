export function typesOf(file: string): Promise<string>;
