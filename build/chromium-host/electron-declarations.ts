/** Reads Electron's type declarations, alone and together with a bundle. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** Ways of listening: their first argument names an event, which counts as a use of its own. */
export const LISTENING = new Set(['on', 'once', 'addListener', 'prependListener']);
/** Every emitter has these; whether the event exists is checked instead. */
export const EMITTER = new Set([
  ...LISTENING,
  'off',
  'removeListener',
  'removeAllListeners',
  'emit',
  'listenerCount',
  'listeners',
  'eventNames',
  'setMaxListeners',
]);
/** The compiler writes every path with slashes. */
const slashed = (file: string): string => file.replaceAll('\\', '/');
/** Electron's type declarations, as a path and as text. */
export const declarations = slashed(createRequire(import.meta.url).resolve('electron/electron.d.ts'));
const declared = readFileSync(declarations, 'utf8');
/** The language's own library, without which no array and no promise has a type. */
const library = path.posix.join(path.posix.dirname(slashed(ts.getDefaultLibFilePath({}))), 'lib.esnext.d.ts');
/** The types of Electron's modules (`const app: App;`), as against those of options and details. */
export const MODULE_TYPES = new Set([...declared.matchAll(/^\s+const \w+: (\w+);$/gm)].map(([, type]) => type));

interface Vocabulary {
  readonly members: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/**
 * The words of Electron's API that mean nothing else: members with a capital inside, events with a
 * hyphen. By them a use is known even on a parameter, whose type a bundle no longer tells.
 */
export function readVocabulary(): Vocabulary {
  const members = new Set<string>();
  const events = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isApi = ts.isClassDeclaration(node) || (ts.isInterfaceDeclaration(node) && MODULE_TYPES.has(node.name.text));
    for (const member of isApi ? node.members : []) {
      const name = member.name !== undefined && ts.isIdentifier(member.name) ? member.name.text : '';
      if (/[a-z][A-Z]/.test(name) && !(name in Object.prototype)) members.add(name);
      const [first] = ts.isMethodDeclaration(member) || ts.isMethodSignature(member) ? member.parameters : [];
      const literal = first?.type !== undefined && ts.isLiteralTypeNode(first.type) ? first.type.literal : undefined;
      if (LISTENING.has(name)) {
        if (literal !== undefined && ts.isStringLiteral(literal) && literal.text.includes('-'))
          events.add(literal.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(declarations, declared, ts.ScriptTarget.ESNext, true));
  for (const name of [...EMITTER, ...Object.getOwnPropertyNames(Object.prototype)]) members.delete(name);
  return { members, events };
}

/** A program of one bundle, Electron's declarations and the language's library; types of others are `any`. */
export function parseBundle(
  bundle: string,
  name: string,
): { readonly checker: ts.TypeChecker; readonly source: ts.SourceFile } {
  const read = (file: string): string | undefined => {
    if (file === name) return bundle;
    if (file === declarations) return declared;
    return path.posix.dirname(file) === path.posix.dirname(library) ? ts.sys.readFile(file) : undefined;
  };
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    types: [],
    noResolve: false,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host: ts.CompilerHost = {
    getSourceFile: (file, version) => {
      const text = read(file);
      return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
    },
    getDefaultLibFileName: () => library,
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (file) => read(file) !== undefined,
    readFile: read,
    resolveModuleNameLiterals: (literals) =>
      literals.map(({ text }) => ({
        resolvedModule: /^electron(\/|$)/.test(text)
          ? { resolvedFileName: declarations, extension: ts.Extension.Dts, isExternalLibraryImport: true }
          : undefined,
      })),
  };
  const program = ts.createProgram([name, declarations], options, host);
  const source = program.getSourceFile(name);
  if (source === undefined) throw new Error(`${name} cannot be parsed`);
  return { checker: program.getTypeChecker(), source };
}
