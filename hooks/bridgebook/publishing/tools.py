"""The script that puts into every guide of a language what only scripts make use of.

It is the same on all of them: a reader's browser takes it once, and the guides weigh less.
"""

import hashlib
import json


def tools_file(html: str, name: str = "") -> tuple[str, str]:
    """Give the script's path below the site's root, and its text; it is named after what it holds.

    `name`: what it is called instead, where it is only served.
    """
    place = 'document.querySelector(".kb-page")'
    text = f'{place}.insertAdjacentHTML("beforeend",{json.dumps(html, ensure_ascii=False)});\n'
    return f"assets/tools/{name or hashlib.sha256(text.encode()).hexdigest()[:8]}.js", text
