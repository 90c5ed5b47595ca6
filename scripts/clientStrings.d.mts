import type ts from 'typescript';

export function clientSources(folders?: readonly string[]): ts.SourceFile[];
export function eachNode(node: ts.Node, see: (node: ts.Node) => void): void;
export function clientStrings(sources?: readonly ts.SourceFile[]): string[];
