"""Runs the PyTorch twins of a page: a JSON request on standard input, an answer in a line for each twin."""
import contextlib
import io
import json
import sys
import traceback
import types


def run(twin, names, path):
    """Executes a twin's code so that its lines are those of the page."""
    printed = io.StringIO()
    answer = {"snippet": twin["snippet"]}
    with contextlib.redirect_stdout(printed):
        try:
            text = "\n" * (twin["line"] - 1) + twin["code"]
            exec(compile(text, path, "exec"), names)
        except (Exception, SystemExit) as error:
            frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == path]
            answer["error"] = f"{type(error).__name__}: {error}"
            answer["line"] = frames[-1].lineno if frames else getattr(error, "lineno", None)
    answer["output"] = printed.getvalue()
    return answer


request = json.load(sys.stdin)
answers = sys.stdout
for program in request["programs"]:
    # Pickle looks for the classes of a program in its main module.
    sys.modules["__main__"] = types.ModuleType("__main__")
    names = vars(sys.modules["__main__"])
    for twin in program:
        answer = run(twin, names, request["path"])
        if twin["isReported"]:
            print(json.dumps(answer), file=answers, flush=True)
