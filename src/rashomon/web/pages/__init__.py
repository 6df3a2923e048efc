"""The pages, a module each: what a request asks becomes what a template shows."""

from typing import Final

from rashomon.web.pages import statements

ROUTERS: Final = (statements.router,)
"""All pages, in the order in which their addresses are tried."""
