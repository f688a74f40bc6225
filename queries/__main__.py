"""Ask from the shell: `python -m queries lottery/plans_by_place --level district --format csv`."""

import argparse
import sys

from queries import Unavailable, Wrong, ask, contract, held, names


def _parser(name: str) -> argparse.ArgumentParser:
    """A parser whose options are the question's parameters and whose help is its contract."""
    question = contract(name)
    columns = "\n".join(
        f"  {column.name:28} {column.unit + '; ' if column.unit else ''}{column.says}" for column in question.columns.values()
    )
    parser = argparse.ArgumentParser(
        prog=f"python -m queries {name}",
        description=f"{question.answers}\n\nPlace basis: {' over '.join(question.bases)}\nCaveat: {question.caveat}",
        epilog=f"columns:\n{columns}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    for param in question.params.values():
        default = f" (default: {param.default})" if param.default is not None else ""
        years = f": {', '.join(map(str, held(name, param.name)))}" if param.held_in else ""
        parser.add_argument(f"--{param.name}", default=param.default, help=f"{param.says}{years}{default}")
    parser.add_argument("--format", choices=["csv", "table"], default="table", help="how to print the answer")
    return parser


def main(words: list[str]) -> int:
    """Print a list, an explanation or an answer; 0 when done, 1 with one sentence when not."""
    if not words or words[0] in ("--list", "--help", "-h"):
        for name in names():
            print(f"{name:36} {contract(name).answers}")
        print("\nExplain one: python -m queries NAME --help")
        return 0
    try:
        given = vars(_parser(words[0]).parse_args(words[1:]))
        form = given.pop("format")
        rows = ask(words[0], **{name: value for name, value in given.items() if value is not None})
    except (Wrong, Unavailable) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(rows.to_csv(index=False) if form == "csv" else rows.to_string(index=False), end="" if form == "csv" else "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
