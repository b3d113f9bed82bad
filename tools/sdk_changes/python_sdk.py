"""Reads the sources of `zscaler-sdk-python` as syntax trees. Nothing of it is run.

A method is evaluated statement by statement, with the set of texts that each variable can have.
The arguments of `create_request` are the requests. An unknown text becomes a placeholder with the
name of the variable: `{label_id}`.
"""

import ast
import itertools
import re

from facts import Facts, Operation, type_name

MOST_TEXTS = 32
MOST_CALLS = 6


def read(archive):
    modules = {
        name: ast.parse(archive.text(name), name) for name in archive.names(r"zscaler/.*\.py")
    }
    package = _Package(modules)
    operations = []
    for service in package.services():
        for resource, owner in package.resources(service):
            operations += package.operations(service, resource, owner)
    wires = {}
    for name, tree in modules.items():
        part = name.split("/")[1]
        if "/models/" in name:
            _add_wires(tree, part, wires)
    return Facts(archive.title(), "python", operations, wires)


class _Class:
    def __init__(self, node, module, functions):
        self.node = node
        #: The module in which the names of its bases are looked up.
        self.module = module
        self.functions = functions
        self.bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
        self.methods = {
            item.name: item for item in node.body if isinstance(item, ast.FunctionDef)
        }

    def is_resource(self):
        return "APIClient" in self.bases


class _Package:
    def __init__(self, modules):
        self.modules = modules
        #: `(module, name)` to a class that is declared there, or imported.
        self.classes = {}
        for module, tree in modules.items():
            functions = {item.name: item for item in tree.body if isinstance(item, ast.FunctionDef)}
            for item in tree.body:
                if isinstance(item, ast.ClassDef):
                    self.classes[module, item.name] = _Class(item, module, functions)
        for module, tree in modules.items():
            for item in ast.walk(tree):
                if isinstance(item, ast.ImportFrom) and item.module:
                    origin = item.module.replace(".", "/") + ".py"
                    for name in item.names:
                        found = self.classes.get((origin, name.name))
                        if found:
                            self.classes.setdefault((module, name.asname or name.name), found)

    def bases(self, owner, depth):
        """The base classes, as far as they are in the package."""
        found = [self.classes.get((owner.module, base)) for base in owner.bases]
        return [base for base in found if base and depth < MOST_CALLS]

    def services(self):
        """The services that have a class `…Service`, by their folders."""
        return sorted(
            {name.split("/")[1] for name in self.modules if re.search(r"/\w+_service\.py$", name)}
        )

    def resources(self, service):
        """The resources of the service's class, then those that only its legacy client has.

        Yields `(property, class)`.
        """
        found = {}
        pattern = rf"zscaler/{service}/\w+_service\.py"
        files = {name: "Service" for name in self.modules if re.fullmatch(pattern, name)}
        files[f"zscaler/{service}/legacy.py"] = "ClientHelper"
        for name, ending in files.items():
            for resource, owner in self.gathered(name, ending):
                found.setdefault(resource, owner)
        return found.items()

    def gathered(self, name, ending):
        """The properties of the file's class with this ending, and the class that each returns."""
        for item in self.modules.get(name, ast.Module([], [])).body:
            if isinstance(item, ast.ClassDef) and item.name.endswith(ending):
                for method in item.body:
                    if not isinstance(method, ast.FunctionDef) or method.name.startswith("_"):
                        continue
                    made = [
                        self.classes.get((name, call.func.id))
                        for call in ast.walk(method)
                        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
                    ]
                    for owner in [owner for owner in made if owner and owner.is_resource()][:1]:
                        yield method.name, owner

    def method(self, owner, name, depth=0):
        """A method of the class or of its bases."""
        if name in owner.methods:
            return owner.methods[name]
        for base in self.bases(owner, depth):
            found = self.method(base, name, depth + 1)
            if found:
                return found
        return None

    def public_methods(self, owner, depth=0):
        names = []
        for base in self.bases(owner, depth):
            if base.node.name != "APIClient":
                names += self.public_methods(base, depth + 1)
        names += [name for name in owner.methods if not name.startswith("_")]
        return list(dict.fromkeys(names))

    def attributes(self, owner, depth=0):
        """The texts of `self.name`, as far as the class and its constructor set them."""
        known = {}
        for base in self.bases(owner, depth):
            known.update(self.attributes(base, depth + 1))
        walk = _Evaluation(self, owner, owner.functions)
        env = {}
        env = walk.block([item for item in owner.node.body if isinstance(item, ast.Assign)], env)
        known.update(env)
        if "__init__" in owner.methods:
            env = walk.block(owner.methods["__init__"].body, {})
            known.update({name[5:]: texts for name, texts in env.items() if name[:5] == "self."})
        return known

    def operations(self, service, resource, owner):
        attributes = self.attributes(owner)
        for name in self.public_methods(owner):
            method = self.method(owner, name)
            if any(_name(item) in ("property", "staticmethod") for item in method.decorator_list):
                continue
            walk = _Evaluation(self, owner, owner.functions, attributes)
            walk.function(method, {})
            requests = list(dict.fromkeys(walk.requests))
            args = [arg.arg for arg in method.args.posonlyargs + method.args.args][1:]
            args += [arg.arg for arg in method.args.kwonlyargs]
            query, keywords = _documented(ast.get_docstring(method) or "")
            if not method.args.kwarg:
                # A documented parameter that the method does not use is an error.
                keywords = {word: kind for word, kind in keywords.items() if word in args}
            in_path = {part for _, path in requests for part in re.findall(r"\{(\w+)\}", path)}
            keywords = {
                word: kind for word, kind in keywords.items()
                if word not in in_path and word not in ("query_params", "self", "kwargs", "args")
            }
            sends_body = any(verb in ("POST", "PUT", "PATCH") for verb, _ in requests[-1:])
            plain = [arg for arg in args if arg not in in_path and arg != "query_params"]
            yield Operation(
                service=service,
                name=f"{service}.{resource}.{name}",
                requests=requests,
                args=args,
                query=query if sends_body else {**keywords, **query},
                body=keywords if sends_body else {},
                is_list=walk.is_list,
                takes_query="query_params" in args or (not sends_body and bool(plain)),
                takes_body=sends_body,
            )


class _Evaluation:
    """Evaluates a function's statements."""

    def __init__(self, package, owner, functions, attributes=None):
        self.package = package
        self.owner = owner
        self.functions = functions
        self.attributes = attributes or {}
        self.requests = []
        self.is_list = False
        self.depth = 0
        self.returned = set()

    def function(self, node, env):
        """Evaluates the function, and returns the texts that it can return."""
        before, self.returned = self.returned, set()
        self.depth += 1
        self.block(node.body, env)
        self.depth -= 1
        returned, self.returned = self.returned, before
        return returned

    def block(self, statements, env):
        for statement in statements:
            env = self.statement(statement, env)
        return env

    def statement(self, node, env):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)):
            return env
        if isinstance(node, ast.If):
            self.calls(node.test, env)
            return _either(self.block(node.body, dict(env)), self.block(node.orelse, dict(env)))
        if isinstance(node, (ast.For, ast.While, ast.With)):
            for part in ast.iter_child_nodes(node):
                if isinstance(part, ast.expr):
                    self.calls(part, env)
            env = _either(env, self.block(node.body, dict(env)))
            return self.block(getattr(node, "orelse", []), env)
        if isinstance(node, ast.Try):
            env = self.block(node.body, env)
            for handler in node.handlers:
                env = _either(env, self.block(handler.body, dict(env)))
            return self.block(node.finalbody, self.block(node.orelse, env))
        self.calls(node, env)
        if isinstance(node, ast.Return) and node.value is not None:
            self.returned |= self.texts(node.value, env) or set()
        if isinstance(node, ast.Assign) or (isinstance(node, ast.AnnAssign) and node.value):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                name = _target(target)
                if name:
                    env[name] = self.texts(node.value, env) or {"{%s}" % name.split(".")[-1]}
        if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
            name = _target(node.target)
            added = self.texts(node.value, env)
            if name and name in env and added:
                env[name] = {a + b for a in env[name] for b in added}
        return env

    def calls(self, node, env):
        for call in ast.walk(node):
            if not isinstance(call, ast.Call):
                continue
            name = _name(call.func)
            if name == "create_request":
                given = dict(zip(("method", "endpoint"), call.args))
                given.update({word.arg: word.value for word in call.keywords if word.arg})
                if "method" in given and "endpoint" in given:
                    for verb in sorted(self.texts(given["method"], env) or {"?"}):
                        for path in sorted(self.texts(given["endpoint"], env) or {"?"}):
                            self.requests.append((verb.upper(), _clean(path)))
            elif name in ("get_results", "get_all_pages_results"):
                self.is_list = True
            else:
                self.follow(call, env)

    def follow(self, call, env):
        """Evaluates a call of a function of the same class or file."""
        name = _name(call.func)
        if self.depth >= MOST_CALLS or not name:
            return None
        if isinstance(call.func, ast.Attribute):
            if not (isinstance(call.func.value, ast.Name) and call.func.value.id == "self"):
                return None
            callee = self.owner and self.package.method(self.owner, name)
            skipped = 1
        else:
            callee, skipped = self.functions.get(name), 0
        if not callee:
            return None
        if any(_name(item) == "staticmethod" for item in callee.decorator_list):
            skipped = 0
        names = [arg.arg for arg in callee.args.args][skipped:]
        given = dict(zip(names, call.args))
        given.update({word.arg: word.value for word in call.keywords if word.arg})
        inner = {}
        for name, value in given.items():
            texts = self.texts(value, env)
            if texts:
                inner[name] = texts
        return self.function(callee, inner)

    def texts(self, node, env):
        """The texts that an expression can have. Empty if they are not known."""
        if isinstance(node, ast.Constant):
            return {node.value} if isinstance(node.value, str) else None
        if isinstance(node, ast.Name):
            return env.get(node.id)
        if isinstance(node, ast.Attribute):
            if isinstance(node.value, ast.Name) and node.value.id == "self":
                return env.get(f"self.{node.attr}") or self.attributes.get(node.attr)
            return None
        if isinstance(node, ast.JoinedStr):
            parts = []
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    known = self.texts(part.value, env)
                    parts.append(known or {"{%s}" % _placeholder(part.value)})
                else:
                    parts.append({part.value})
            return _joined(parts)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            sides = [self.texts(side, env) for side in (node.left, node.right)]
            if not any(sides):
                return None
            named = zip(sides, (node.left, node.right))
            return _joined([texts or {"{%s}" % _placeholder(side)} for texts, side in named])
        if isinstance(node, ast.IfExp):
            return self.any_of([node.body, node.orelse], env)
        if isinstance(node, ast.BoolOp):
            return self.any_of(node.values, env)
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name in ("format_url", "str", "quote") and node.args:
                return self.texts(node.args[0], env)
            if isinstance(node.func, ast.Attribute) and name in ("upper", "strip", "lower"):
                known = self.texts(node.func.value, env)
                return known and {getattr(text, name)() for text in known}
            return self.follow(node, env)
        return None

    def any_of(self, nodes, env):
        found = set()
        for node in nodes:
            found |= self.texts(node, env) or set()
        return found or None


def _joined(parts):
    texts = itertools.islice(itertools.product(*map(sorted, parts)), MOST_TEXTS)
    return {"".join(text) for text in texts}


def _either(one, other):
    return {name: one.get(name, set()) | other.get(name, set()) for name in {*one, *other}}


def _name(node):
    if isinstance(node, ast.Call):
        return _name(node.func)
    return getattr(node, "attr", None) or getattr(node, "id", None)


def _target(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"self.{node.attr}" if node.value.id == "self" else None
    return None


def _placeholder(node):
    """The placeholder's name for an unknown part of a path."""
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute):
            return part.attr
        if isinstance(part, ast.Name) and part.id not in ("str", "quote", "self"):
            return part.id
    return "value"


def _clean(path):
    """The path as `format_url` returns it."""
    return re.sub(r"\s+", "", path).split("?")[0]


def _documented(doc):
    """The query parameters and the keyword arguments that a docstring names, with their types."""
    query = {
        name: type_name(kind)
        for name, kind in re.findall(r"\[?query_params\.(\w+)\]?`*:?\s*[{(\[]?(\w*)", doc)
    }
    keywords = {}
    section, margin = "", 0
    for line in doc.splitlines():
        heading = re.fullmatch(r"\**([A-Z][\w ]+)\**:\**\s*", line)
        if heading:
            section, margin = heading[1].lower(), None
            continue
        if not re.search("arg|param|attribute|field|option", section) or "response" in section:
            continue
        entry = re.match(r"(\s*)(?:- )?[`*]*(\w+)[`*]*\s*(?:[({]([^)}]*)[)}])?\s*:", line)
        if entry and margin is None:
            margin = len(entry[1])
        if entry and len(entry[1]) == margin and entry[2][0].islower():
            keywords[entry[2]] = type_name(entry[3] or "")
    return query, keywords


def _add_wires(tree, service, wires):
    """Adds the keys that models read and write, each with its attribute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = _target(node.targets[0])
            if target and target.startswith("self."):
                for key in _config_keys(node.value):
                    wires.setdefault((service, key.strip()), target[5:])
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values):
                if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                    continue
                if isinstance(value, ast.Attribute) and _target(value):
                    wires.setdefault((service, key.value.strip()), value.attr)


def _config_keys(node):
    """The keys of `config["key"]`, `config.get("key")` and `"key" in config`."""
    for part in ast.walk(node):
        key = None
        if isinstance(part, ast.Subscript) and _name(part.value) == "config":
            key = part.slice
        elif isinstance(part, ast.Call) and _name(part.func) == "get" and part.args:
            if isinstance(part.func, ast.Attribute) and _name(part.func.value) == "config":
                key = part.args[0]
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value
