"""What hosts are told to send, in the words of those that many sites stand on."""

from collections.abc import Mapping

# {file below hosting/: its text}
Snippets = dict[str, str]
# The file that Netlify and Cloudflare Pages read at a site's root.
HEADERS_FILE = "_headers"


def headers_file(headers: Mapping[str, str]) -> str:
    """Write the headers of every address for Netlify and Cloudflare Pages."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def snippets(headers: Mapping[str, str]) -> Snippets:
    """Write them for hosts of one's own."""
    nginx = (f'add_header {name} "{value}" always;\n' for name, value in headers.items())
    caddy = (f'\t{name} "{value}"\n' for name, value in headers.items())
    return {
        "nginx.conf": "# Into the location that serves the site.\n" + "".join(nginx),
        "Caddyfile": "# Into the block of the site.\nheader {\n" + "".join(caddy) + "}\n",
    }
