"""Writes a page with every example of the engine's documentation, for `workbook verify --as-pages` to run.

    python3 Tests/Documentation/examples.py FOLDER

What an example says in comments is held against what its code gives: beside or below a `print` what is printed, beside
another expression its value (`tensor(2.)`, `true`) or its shape (`2×4`), beside a new name its shape. Names that an
example takes from its surroundings, such as `net`, are those of `surroundings.swift`. What reads files that nobody has
is compiled but not run.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MODULES = ["Arrays", "Autograd", "Networks", "Kindling"]
NEED_FILES = {"IDX.swift", "ImageFolder.swift", "Pictures.swift"}
EXAMPLE = re.compile(r"^ */// ```swift\n((?: *///.*\n)*?) */// ```$", re.MULTILINE)
SHAPE = re.compile(r"(\d+(?: ?× ?\d+)+)(?:$|:)")
NAME = re.compile(r"let (\w+) = ")
NAMES = re.compile(r"let (\w+|\([\w, ()]+\))(?:: .+?)? = ")


def code(comment):
    """The lines of a comment without its marks."""
    return [line.strip().removeprefix("///").removeprefix(" ") for line in comment.splitlines()]


def checked(line):
    """A line with what makes its comment's claim visible, and the words that must appear."""
    statement, _, comment = line.partition("  //")
    comment = comment.strip()
    shape = SHAPE.match(comment)
    words = str([int(size) for size in re.split(" ?× ?", shape[1])]) if shape else comment
    name = NAME.match(line)
    if shape and name:
        return [line, f"print({name[1]}.shape)"], [words]
    if not comment or not re.match(r"[A-Za-z]+\.?\w*\(", statement) or statement.startswith("print("):
        return [line], []
    if shape:
        return [f"print(({statement.strip()}).shape)"], [words]
    if re.match(r"tensor\(|true$|false$", comment):
        return [f"print({statement.strip()})"], [words]
    return [line], []


def used(line):
    """A line that compiles without a warning that its result or its names are not used."""
    names = NAMES.match(line)
    if names and not line.endswith(("(", "[", "{", " in")):
        return [line] + [f"_ = {name}" for name in re.findall(r"\w+", names[1])]
    return ["_ = " + line] if re.match(r"[A-Z]", line) else [line]


def program(example):
    """An example's code, and what it must print; None where one of its prints does not say it."""
    lines, words, follows, silent = [], [], False, False
    for line in example:
        if line.startswith("//") and follows:
            words.append(line.removeprefix("//").removeprefix(" "))
            silent = False
            continue
        if silent:
            return sum(map(used, example), []), None
        follows = "print(" in line
        said = line.partition("  //")[2].strip() if follows else ""
        silent = follows and not said
        made, more = checked(line)
        lines += used(line) if made == [line] else made
        words += ([said] if said else []) + more
    return (sum(map(used, example), []), None) if silent else (lines, words)


def section(path, number, example):
    """An example as a part of the page."""
    lines, words = program(example)
    mode = " norun" if path.name in NEED_FILES else ""
    parts = [f"## {path}:{number}", "", f"```swift values=off{mode}", "do {", *lines, "}", "```"]
    if not mode and words is None:
        parts += ["```output any", "```"]
    elif not mode and words:
        parts += ["```output", *words, "```"]
    return "\n".join(parts + ["", ""])


def is_public(rest):
    """Whether the declaration that a comment belongs to can be used by programs."""
    lines = (line.strip() for line in rest.splitlines())
    return not next(line for line in lines if line and not line.startswith(("///", "@"))).startswith("package")


def sections():
    """All examples, in the order of their files."""
    for module in MODULES:
        for path in sorted((ROOT / "Sources" / module).rglob("*.swift")):
            text = path.read_text()
            for match in EXAMPLE.finditer(text):
                if is_public(text[match.end():]):
                    line = text.count("\n", 0, match.start()) + 1
                    yield section(path.relative_to(ROOT), line, code(match[1]))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    surroundings = pathlib.Path(__file__).with_name("surroundings.swift").read_text()
    examples = list(sections())
    page = f"# The examples of the engine's documentation\n\n```swift hide\n{surroundings}```\n\n"
    (folder / "examples.md").write_text(page + "".join(examples))
    print(f"{len(examples)} examples of the documentation")


main()
