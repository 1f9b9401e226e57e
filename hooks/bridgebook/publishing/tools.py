"""The script that puts into every guide of a language what only scripts make use of.

It is the same on all of them: a reader's browser takes it once, and the guides weigh less.
"""

import hashlib
import json


def tools_file(html: str) -> tuple[str, str]:
    """Give the script's path below the site's root, named after what it holds, and its text."""
    place = 'document.querySelector(".kb-page")'
    text = f'{place}.insertAdjacentHTML("beforeend",{json.dumps(html, ensure_ascii=False)});\n'
    return f"assets/tools/{hashlib.sha256(text.encode()).hexdigest()[:8]}.js", text
