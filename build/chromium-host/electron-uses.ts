/**
 * Lists every part of Electron's API that a bundle uses, by the compiler's own understanding of the
 * code and of Electron's type declarations: renamed imports, destructuring and the methods of objects
 * that Electron returned are all followed.
 */
import ts from 'typescript';
import {
  declarations,
  EMITTER,
  LISTENING,
  MODULE_TYPES,
  parseBundle,
  readVocabulary,
} from './electron-declarations.ts';
import { EVENTS, NEVER_RUN, NOT_PROVABLE_HERE, PROVIDED } from './provided.ts';

/** `App` → `app`, `WebContents` → `webContents`, but `BrowserWindow` stays: as the host's objects are named. */
function objectName(declared: string): string {
  if (declared === 'BrowserWindow' || declared === 'BaseWindow') return 'BrowserWindow';
  return declared.charAt(0).toLowerCase() + declared.slice(1);
}

/** The class or interface of Electron's that declares a member; undefined = not Electron's, or mere data. */
function ownerOf(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.declarations?.find((candidate) => candidate.getSourceFile().fileName === declarations);
  const parent = declaration?.parent;
  if (parent === undefined) return undefined;
  if (ts.isClassDeclaration(parent) && parent.name !== undefined) return objectName(parent.name.text);
  if (!ts.isInterfaceDeclaration(parent)) return undefined;
  const name = parent.name.text;
  return MODULE_TYPES.has(name) ? objectName(name) : undefined;
}

function resolve(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined) return undefined;
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** The event that a call listens to, if it is a call like `x.on('event', …)`. */
function eventOf(access: ts.PropertyAccessExpression): string | undefined {
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access || !LISTENING.has(access.name.text)) return undefined;
  const [first] = call.arguments;
  return first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined;
}

/**
 * Every use of Electron's API in a bundle, sorted: `app.whenReady`, `webContents.send`,
 * `app event 'ready'`, `app` alone for an import, `?.setProxy` where the object's type is not known.
 */
export function electronUses(bundle: string, name = '/bundle.js'): readonly string[] {
  const { checker, source } = parseBundle(bundle, name);
  const vocabulary = readVocabulary();
  const uses = new Set<string>();
  const addMember = (owner: string | undefined, member: string): void => {
    if (owner !== undefined) uses.add(`${owner}.${member}`);
  };
  const visitAccess = (node: ts.PropertyAccessExpression): void => {
    const symbol = resolve(checker, node.name);
    const from = checker.getTypeAtLocation(node.expression).symbol as ts.Symbol | undefined;
    const isElectrons = from?.declarations?.some((one) => one.getSourceFile().fileName === declarations) === true;
    const owner = symbol === undefined ? undefined : ownerOf(symbol);
    const event = eventOf(node);
    // An emitter's own methods are declared by Node, which is not read here: the type they are called on tells.
    const named = from === undefined || !isElectrons ? undefined : objectName(from.name);
    if ((checker.getTypeAtLocation(node.expression).flags & ts.TypeFlags.Any) !== 0) {
      if (event !== undefined && vocabulary.events.has(event)) uses.add(`? event '${event}'`);
      else if (vocabulary.members.has(node.name.text)) uses.add(`?.${node.name.text}`);
    } else if (event !== undefined && named !== undefined && named !== 'ipcMain' && named !== 'ipcRenderer') {
      uses.add(`${named} event '${event}'`);
    } else if (owner !== undefined) {
      addMember(owner, node.name.text);
    } else if (named !== undefined && symbol === undefined && named in PROVIDED) {
      // Unknown even to Electron's own declarations.
      addMember(named, node.name.text);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) visitAccess(node);
    else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      const symbol = resolve(checker, node.argumentExpression);
      addMember(symbol === undefined ? undefined : ownerOf(symbol), node.argumentExpression.text);
    } else if (ts.isBindingElement(node) && ts.isIdentifier(node.name) && ts.isObjectBindingPattern(node.parent)) {
      const property = node.propertyName ?? node.name;
      if (ts.isIdentifier(property)) {
        const symbol = checker.getTypeAtLocation(node.parent).getProperty(property.text);
        addMember(symbol === undefined ? undefined : ownerOf(symbol), property.text);
        addModulePart(property.text, checker.getTypeAtLocation(node.parent));
      }
    } else if (ts.isImportSpecifier(node)) addImport(node);
    ts.forEachChild(node, visit);
  };
  const addImport = (node: ts.ImportSpecifier): void => {
    const { moduleSpecifier } = node.parent.parent.parent;
    if (ts.isStringLiteral(moduleSpecifier) && /^electron(\/|$)/.test(moduleSpecifier.text)) {
      uses.add(objectName((node.propertyName ?? node.name).text));
    }
  };
  /** `const { app } = electron`: the part itself counts as used. */
  const addModulePart = (part: string, type: ts.Type): void => {
    const isModule = (type.symbol as ts.Symbol | undefined)?.declarations?.some(
      (one) => one.getSourceFile().fileName === declarations && (ts.isModuleDeclaration(one) || ts.isSourceFile(one)),
    );
    if (isModule === true && part !== 'default') uses.add(objectName(part));
  };
  visit(source);
  return [...uses].sort();
}

function knows(name: string, member: string): boolean {
  const key = `${name}.${member}`;
  const isEmitters = name in EVENTS && EMITTER.has(member);
  return PROVIDED[name]?.includes(member) === true || isEmitters || key in NOT_PROVABLE_HERE || key in NEVER_RUN;
}

function knowsEvent(name: string, event: string): boolean {
  return EVENTS[name]?.includes(event) === true || `${name}.${event}` in NOT_PROVABLE_HERE;
}

/** Those uses that the host neither provides nor lists as not provable. */
export function unprovidedUses(uses: readonly string[]): readonly string[] {
  const names = [...new Set([...Object.keys(PROVIDED), ...Object.keys(EVENTS)])];
  return uses.filter((use) => {
    const [, eventOwner, event] = /^(\S+) event '(.+)'$/.exec(use) ?? [];
    const [owner = '', member] = use.split('.', 2);
    if (eventOwner !== undefined && event !== undefined) {
      return !(eventOwner === '?' ? names : [eventOwner]).some((name) => knowsEvent(name, event));
    }
    if (member === undefined) return !(owner in PROVIDED);
    return !(owner === '?' ? names : [owner]).some((name) => knows(name, member));
  });
}
